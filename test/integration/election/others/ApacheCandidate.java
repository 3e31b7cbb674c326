import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import org.apache.zookeeper.Watcher.Event.KeeperState;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.recipes.leader.LeaderElectionSupport;
import org.apache.zookeeper.recipes.leader.LeaderElectionSupport.EventType;

/**
 * Takes part in an election with Apache's LeaderElectionSupport. Reads one order per line from
 * standard input, and ends at the end of this input. The arguments are SERVERS, PATH and ID.
 */
class ApacheCandidate {
    public static void main(String[] args) throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        ZooKeeper zooKeeper = new ZooKeeper(args[0], 10_000, event -> {
            if (event.getState() == KeeperState.SyncConnected) {
                connected.countDown();
            }
        });
        connected.await();

        LeaderElectionSupport election = null;
        say("ready");
        for (Scanner orders = new Scanner(System.in); orders.hasNextLine(); ) {
            switch (orders.nextLine()) {
                case "join" -> {
                    election = new LeaderElectionSupport();
                    election.setZooKeeper(zooKeeper);
                    election.setRootNodeName(args[1]);
                    election.setHostName(args[2]);
                    election.addListener(event -> {
                        if (event == EventType.ELECTED_COMPLETE) {
                            say("leads");
                        } else if (event == EventType.FAILED) {
                            say("failed");
                        }
                    });
                    election.start();
                }
                case "leave" -> {
                    election.stop();
                    say("left");
                }
                case "leader" -> say("leader " + election.getLeaderHostName());
            }
        }
        zooKeeper.close();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
