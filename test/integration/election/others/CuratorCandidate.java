import java.util.Collection;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderLatchListener;
import org.apache.curator.framework.recipes.leader.LeaderSelector;
import org.apache.curator.framework.recipes.leader.LeaderSelectorListenerAdapter;
import org.apache.curator.framework.recipes.leader.Participant;
import org.apache.curator.retry.RetryOneTime;

/**
 * Takes part in an election with Curator. Reads one order per line from standard input, and ends at
 * the end of this input. The arguments are SERVERS, PATH, ID and "latch" or "selector".
 */
class CuratorCandidate {
    /** The methods of a LeaderLatch or a LeaderSelector that this program uses. */
    interface Candidacy {
        void leave() throws Exception;

        Collection<Participant> participants() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        CuratorFramework curator =
            CuratorFrameworkFactory.newClient(args[0], 10_000, 10_000, new RetryOneTime(100));
        curator.start();
        curator.blockUntilConnected();

        Candidacy candidacy = null;
        say("ready");
        for (Scanner orders = new Scanner(System.in); orders.hasNextLine(); ) {
            switch (orders.nextLine()) {
                case "join" -> candidacy = args[3].equals("latch")
                    ? joinLatch(curator, args[1], args[2])
                    : joinSelector(curator, args[1], args[2]);
                case "leave" -> {
                    candidacy.leave();
                    say("left");
                }
                case "candidates" -> say("candidates " + candidacy.participants().stream()
                    .map(Participant::getId)
                    .collect(Collectors.joining(" ")));
            }
        }
        curator.close();
    }

    private static Candidacy joinLatch(CuratorFramework curator, String path, String id)
        throws Exception {
        LeaderLatch latch = new LeaderLatch(curator, path, id);
        latch.addListener(new LeaderLatchListener() {
            @Override
            public void isLeader() {
                say("leads");
            }

            @Override
            public void notLeader() {
            }
        });
        latch.start();
        return new Candidacy() {
            @Override
            public void leave() throws Exception {
                latch.close();
            }

            @Override
            public Collection<Participant> participants() throws Exception {
                return latch.getParticipants();
            }
        };
    }

    private static Candidacy joinSelector(CuratorFramework curator, String path, String id) {
        CountDownLatch resigned = new CountDownLatch(1);
        LeaderSelector selector =
            new LeaderSelector(curator, path, new LeaderSelectorListenerAdapter() {
                @Override
                public void takeLeadership(CuratorFramework client) throws Exception {
                    say("leads");
                    resigned.await();
                }
            });
        selector.setId(id);
        selector.start();
        return new Candidacy() {
            @Override
            public void leave() {
                resigned.countDown();
                selector.close();
            }

            @Override
            public Collection<Participant> participants() throws Exception {
                return selector.getParticipants();
            }
        };
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
