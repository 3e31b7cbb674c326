import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.atomic.DistributedAtomicLong;
import org.apache.curator.framework.recipes.barriers.DistributedBarrier;
import org.apache.curator.framework.recipes.barriers.DistributedDoubleBarrier;
import org.apache.curator.framework.recipes.cache.CuratorCache;
import org.apache.curator.framework.recipes.cache.CuratorCacheListener;
import org.apache.curator.framework.recipes.cache.PathChildrenCache;
import org.apache.curator.framework.recipes.cache.TreeCache;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderSelector;
import org.apache.curator.framework.recipes.leader.LeaderSelectorListenerAdapter;
import org.apache.curator.framework.recipes.leader.Participant;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.apache.curator.framework.recipes.locks.InterProcessReadWriteLock;
import org.apache.curator.framework.recipes.locks.InterProcessSemaphoreV2;
import org.apache.curator.framework.recipes.locks.Lease;
import org.apache.curator.framework.recipes.nodes.GroupMember;
import org.apache.curator.framework.recipes.nodes.PersistentNode;
import org.apache.curator.framework.recipes.shared.SharedCount;
import org.apache.curator.framework.recipes.watch.PersistentWatcher;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.retry.RetryForever;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Watcher.Event.EventType;
import org.apache.zookeeper.data.Stat;

/**
 * Runs the recipes of Curator, and prints one line for each result: {@code result NAME JSON}. The
 * program also prints orders for the test: {@code expire SESSION} or {@code disconnect}. The test
 * then makes the server expire this session, or end all connections. The argument is the connect
 * string.
 */
class CuratorRecipes {
    static CuratorFramework one;
    static CuratorFramework two;

    public static void main(String[] args) throws Exception {
        one = connect(args[0]);
        two = connect(args[0]);
        run("latch", CuratorRecipes::latch);
        run("selector", CuratorRecipes::selector);
        run("mutex", CuratorRecipes::mutex);
        run("readWriteLock", CuratorRecipes::readWriteLock);
        run("semaphore", CuratorRecipes::semaphore);
        run("cache", CuratorRecipes::cache);
        run("olderCaches", CuratorRecipes::olderCaches);
        run("persistentNode", CuratorRecipes::persistentNode);
        run("persistentWatcher", CuratorRecipes::persistentWatcher);
        run("groupMember", CuratorRecipes::groupMember);
        run("barriers", CuratorRecipes::barriers);
        run("counters", CuratorRecipes::counters);
        run("transactions", CuratorRecipes::transactions);
        run("requests", CuratorRecipes::requests);
        one.close();
        two.close();
        System.exit(0);
    }

    static Object latch() throws Exception {
        LeaderLatch mine = new LeaderLatch(one, "/latch", "a");
        LeaderLatch theirs = new LeaderLatch(two, "/latch", "b");
        mine.start();
        eventually(mine::hasLeadership);
        theirs.start();
        eventually(() -> mine.getParticipants().size() == 2);
        List<String> participants = ids(theirs.getParticipants());
        String leader = theirs.getLeader().getId();
        disconnect();
        eventually(mine::hasLeadership);
        // The leader loses its session. So the server deletes the znode of the leader. The former
        // leader then waits behind the other candidate.
        expire(one);
        eventually(theirs::hasLeadership);
        eventually(() -> mine.getParticipants().size() == 2);
        List<String> after = ids(mine.getParticipants());
        theirs.close();
        eventually(mine::hasLeadership);
        mine.close();
        return map("participants", participants, "leader", leader, "after", after);
    }

    static Object selector() throws Exception {
        List<String> leaders = new CopyOnWriteArrayList<>();
        CountDownLatch resigned = new CountDownLatch(1);
        List<LeaderSelector> selectors = new ArrayList<>();
        for (String id : List.of("a", "b")) {
            LeaderSelector selector = new LeaderSelector(id.equals("a") ? one : two, "/selector",
                new LeaderSelectorListenerAdapter() {
                    @Override
                    public void takeLeadership(CuratorFramework client) throws Exception {
                        leaders.add(id);
                        resigned.await();
                    }
                });
            selector.setId(id);
            selector.start();
            selectors.add(selector);
            eventually(() -> selector.getParticipants().size() == selectors.size());
            eventually(() -> leaders.size() == 1);
        }
        resigned.countDown();
        eventually(() -> leaders.size() == 2);
        selectors.forEach(LeaderSelector::close);
        return leaders;
    }

    static Object mutex() throws Exception {
        InterProcessMutex mine = new InterProcessMutex(one, "/mutex");
        InterProcessMutex theirs = new InterProcessMutex(two, "/mutex");
        mine.acquire();
        mine.acquire();
        boolean taken = theirs.acquire(50, TimeUnit.MILLISECONDS);
        mine.release();
        mine.release();
        boolean then = theirs.acquire(10, TimeUnit.SECONDS);
        CountDownLatch waiting = new CountDownLatch(1);
        BlockingQueue<Boolean> got = new LinkedBlockingQueue<>();
        Thread waiter = new Thread(() -> {
            try {
                waiting.countDown();
                got.add(mine.acquire(10, TimeUnit.SECONDS));
                mine.release();
            } catch (Exception error) {
                got.add(false);
            }
        });
        waiter.start();
        eventually(() -> mine.getParticipantNodes().size() == 2);
        // The session of the lock's owner ends, so the owner loses the lock.
        expire(two);
        Boolean afterExpiry = got.poll(10, TimeUnit.SECONDS);
        waiter.join();
        return map("taken", taken, "then", then, "afterExpiry", afterExpiry);
    }

    static Object readWriteLock() throws Exception {
        InterProcessReadWriteLock mine = new InterProcessReadWriteLock(one, "/rw");
        InterProcessReadWriteLock theirs = new InterProcessReadWriteLock(two, "/rw");
        boolean readers = mine.readLock().acquire(5, TimeUnit.SECONDS)
            && theirs.readLock().acquire(5, TimeUnit.SECONDS);
        theirs.readLock().release();
        boolean refused = theirs.writeLock().acquire(50, TimeUnit.MILLISECONDS);
        mine.readLock().release();
        boolean writer = theirs.writeLock().acquire(5, TimeUnit.SECONDS);
        theirs.writeLock().release();
        return map("readers", readers, "refused", refused, "writer", writer);
    }

    static Object semaphore() throws Exception {
        InterProcessSemaphoreV2 mine = new InterProcessSemaphoreV2(one, "/semaphore", 2);
        InterProcessSemaphoreV2 theirs = new InterProcessSemaphoreV2(two, "/semaphore", 2);
        Collection<Lease> leases = mine.acquire(2);
        Lease none = theirs.acquire(50, TimeUnit.MILLISECONDS);
        mine.returnAll(leases);
        Lease some = theirs.acquire(5, TimeUnit.SECONDS);
        theirs.returnLease(some);
        return map("none", none == null, "some", some != null);
    }

    static Object cache() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        CountDownLatch initialized = new CountDownLatch(1);
        two.create().forPath("/cache", bytes("root"));
        CuratorCache cache = CuratorCache.build(one, "/cache");
        cache.listenable().addListener(CuratorCacheListener.builder()
            .forCreates(node -> events.add("created " + node.getPath() + " " + text(node.getData())))
            .forChanges((old, node) -> events.add("changed " + node.getPath() + " " + text(node.getData())))
            .forDeletes(node -> events.add("deleted " + node.getPath()))
            .forInitialized(initialized::countDown)
            .build());
        cache.start();
        initialized.await(10, TimeUnit.SECONDS);
        two.create().creatingParentsIfNeeded().forPath("/cache/a/b", bytes("1"));
        eventually(() -> events.size() == 3);
        two.setData().forPath("/cache/a/b", bytes("2"));
        eventually(() -> events.size() == 4);
        disconnect();
        two.setData().forPath("/cache/a/b", bytes("3"));
        eventually(() -> events.size() == 5);
        expire(one);
        two.setData().forPath("/cache/a/b", bytes("4"));
        eventually(() -> events.size() == 6);
        two.delete().deletingChildrenIfNeeded().forPath("/cache/a");
        eventually(() -> events.size() == 8);
        cache.close();
        return events;
    }

    static Object olderCaches() throws Exception {
        two.create().creatingParentsIfNeeded().forPath("/older/a", bytes("1"));
        PathChildrenCache children = new PathChildrenCache(one, "/older", true);
        children.start(PathChildrenCache.StartMode.BUILD_INITIAL_CACHE);
        TreeCache tree = new TreeCache(one, "/older");
        tree.start();
        eventually(() -> tree.getCurrentData("/older/a") != null);
        disconnect();
        two.setData().forPath("/older/a", bytes("2"));
        eventually(() -> text(children.getCurrentData("/older/a").getData()).equals("2"));
        eventually(() -> text(tree.getCurrentData("/older/a").getData()).equals("2"));
        two.delete().forPath("/older/a");
        eventually(() -> children.getCurrentData().isEmpty());
        eventually(() -> tree.getCurrentData("/older/a") == null);
        boolean childrenFollow = children.getCurrentData("/older/a") == null;
        boolean treeFollows = tree.getCurrentChildren("/older").isEmpty();
        children.close();
        tree.close();
        return map("children", childrenFollow, "tree", treeFollows);
    }

    static Object persistentNode() throws Exception {
        PersistentNode node =
            new PersistentNode(one, CreateMode.EPHEMERAL, false, "/persistent", bytes("mine"));
        node.start();
        boolean created = node.waitForInitialCreate(10, TimeUnit.SECONDS);
        long before = owner("/persistent");
        expire(one);
        eventually(() -> owner("/persistent") != 0 && owner("/persistent") != before);
        boolean isMine = owner("/persistent") == id(one);
        two.delete().forPath("/persistent");
        eventually(() -> owner("/persistent") != 0);
        String data = text(two.getData().forPath("/persistent"));
        node.close();
        return map("created", created, "isMine", isMine, "data", data,
            "afterClose", two.checkExists().forPath("/persistent"));
    }

    static Object persistentWatcher() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        PersistentWatcher watcher = new PersistentWatcher(one, "/watched", true);
        CountDownLatch set = new CountDownLatch(1);
        watcher.getResetListenable().addListener(set::countDown);
        watcher.getListenable().addListener(event -> {
            if (event.getType() != EventType.None) {
                events.add(event.getType() + " " + event.getPath());
            }
        });
        watcher.start();
        set.await(10, TimeUnit.SECONDS);
        two.create().creatingParentsIfNeeded().forPath("/watched/a/b");
        two.setData().forPath("/watched/a/b", bytes("1"));
        eventually(() -> events.size() == 4);
        disconnect();
        two.delete().deletingChildrenIfNeeded().forPath("/watched");
        eventually(() -> events.size() == 7);
        watcher.close();
        return events;
    }

    static Object groupMember() throws Exception {
        GroupMember mine = new GroupMember(one, "/group", "a", bytes("A"));
        GroupMember theirs = new GroupMember(two, "/group", "b", bytes("B"));
        mine.start();
        theirs.start();
        eventually(() -> mine.getCurrentMembers().size() == 2);
        List<String> together = mine.getCurrentMembers().keySet().stream().sorted().toList();
        theirs.close();
        eventually(() -> mine.getCurrentMembers().size() == 1);
        mine.close();
        return together;
    }

    static Object barriers() throws Exception {
        DistributedBarrier mine = new DistributedBarrier(one, "/barrier");
        DistributedBarrier theirs = new DistributedBarrier(two, "/barrier");
        mine.setBarrier();
        boolean closed = theirs.waitOnBarrier(50, TimeUnit.MILLISECONDS);
        mine.removeBarrier();
        boolean open = theirs.waitOnBarrier(10, TimeUnit.SECONDS);
        DistributedDoubleBarrier second = new DistributedDoubleBarrier(two, "/double", 2);
        BlockingQueue<Boolean> entered = new LinkedBlockingQueue<>();
        Thread visitor = new Thread(() -> {
            try {
                entered.add(second.enter(10, TimeUnit.SECONDS));
                entered.add(second.leave(10, TimeUnit.SECONDS));
            } catch (Exception error) {
                entered.add(false);
            }
        });
        visitor.start();
        DistributedDoubleBarrier first = new DistributedDoubleBarrier(one, "/double", 2);
        entered.add(first.enter(10, TimeUnit.SECONDS));
        entered.add(first.leave(10, TimeUnit.SECONDS));
        visitor.join();
        return map("closed", closed, "open", open, "double", List.copyOf(entered));
    }

    static Object counters() throws Exception {
        DistributedAtomicLong atomic =
            new DistributedAtomicLong(one, "/atomic", new RetryForever(1));
        Thread other = new Thread(() -> {
            try {
                add(new DistributedAtomicLong(two, "/atomic", new RetryForever(1)));
            } catch (Exception error) {
                // If an addition is lost, the sum is too small, and the test fails.
            }
        });
        other.start();
        add(atomic);
        other.join();
        SharedCount shared = new SharedCount(one, "/shared", 5);
        shared.start();
        SharedCount theirs = new SharedCount(two, "/shared", 5);
        theirs.start();
        theirs.setCount(6);
        eventually(() -> shared.getCount() == 6);
        Object result = map("atomic", atomic.get().postValue(), "shared", shared.getCount());
        shared.close();
        theirs.close();
        return result;
    }

    static Object transactions() throws Exception {
        List<String> done = one.transaction().forOperations(
                one.transactionOp().create().forPath("/t", bytes("1")),
                one.transactionOp().check().withVersion(0).forPath("/t"),
                one.transactionOp().setData().forPath("/t", bytes("2")),
                one.transactionOp().create().withMode(CreateMode.PERSISTENT_SEQUENTIAL)
                    .forPath("/t/s-"),
                one.transactionOp().delete().forPath("/t/s-0000000000"))
            .stream()
            .map(result -> result.getType() + " " + result.getError() + " " + result.getResultPath())
            .toList();
        String failed = failure(() -> one.transaction().forOperations(
            one.transactionOp().create().forPath("/never"),
            one.transactionOp().check().withVersion(7).forPath("/t")));
        return map("done", done, "failed", failed, "data", text(one.getData().forPath("/t")),
            "never", one.checkExists().forPath("/never"));
    }

    static Object requests() throws Exception {
        Stat stat = new Stat();
        String created = one.create().storingStatIn(stat).creatingParentContainersIfNeeded()
            .withProtection().withMode(CreateMode.EPHEMERAL_SEQUENTIAL).forPath("/r/p-", bytes("x"));
        one.delete().guaranteed().forPath(created);
        one.create().withTtl(60_000).withMode(CreateMode.PERSISTENT_WITH_TTL).forPath("/ttl");
        one.create().orSetData().forPath("/ttl", bytes("set"));
        byte[] compressed = bytes("long ".repeat(1000));
        one.create().compressed().forPath("/zip", compressed);
        return map(
            "created", created.replaceAll("_c_[-0-9a-f]+-", ""),
            "owner", stat.getEphemeralOwner() == id(one),
            "ttl", text(one.getData().forPath("/ttl")),
            "zip", Arrays.equals(one.getData().decompressed().forPath("/zip"), compressed),
            "missing", failure(() -> one.getData().forPath("/nope")),
            "badVersion", failure(() -> one.setData().withVersion(9).forPath("/ttl")),
            "idempotent", one.setData().idempotent().withVersion(1).forPath("/ttl", bytes("i"))
                .getVersion(),
            "config", text(one.getConfig().forEnsemble()),
            "acl", one.getACL().forPath("/ttl").size());
    }

    static void add(DistributedAtomicLong counter) throws Exception {
        for (int i = 0; i < 10; i++) {
            counter.increment();
        }
    }

    static long owner(String path) throws Exception {
        Stat stat = two.checkExists().forPath(path);
        return stat == null ? 0 : stat.getEphemeralOwner();
    }

    static CuratorFramework connect(String servers) throws Exception {
        CuratorFramework client =
            CuratorFrameworkFactory.newClient(servers, 10_000, 10_000, new RetryForever(20));
        client.start();
        client.blockUntilConnected();
        return client;
    }

    static long id(CuratorFramework client) throws Exception {
        return client.getZookeeperClient().getZooKeeper().getSessionId();
    }

    static void expire(CuratorFramework client) throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        client.getConnectionStateListenable().addListener((each, state) -> {
            if (state == ConnectionState.LOST) {
                lost.countDown();
            } else if (state == ConnectionState.RECONNECTED && lost.getCount() == 0) {
                back.countDown();
            }
        });
        say("expire " + Long.toHexString(id(client)));
        eventually(() -> back.getCount() == 0);
    }

    static void disconnect() throws Exception {
        CountDownLatch back = new CountDownLatch(2);
        for (CuratorFramework client : List.of(one, two)) {
            client.getConnectionStateListenable().addListener((each, state) -> {
                if (state == ConnectionState.RECONNECTED) {
                    back.countDown();
                }
            });
        }
        say("disconnect");
        eventually(() -> back.getCount() == 0);
    }

    static List<String> ids(Collection<Participant> participants) {
        return participants.stream().map(Participant::getId).collect(Collectors.toList());
    }

    static String failure(Callable<?> work) throws Exception {
        try {
            work.call();
            return null;
        } catch (KeeperException error) {
            return error.code().name();
        }
    }

    static void eventually(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("a condition does not hold");
            }
            Thread.sleep(5);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes();
    }

    static String text(byte[] bytes) {
        return new String(bytes);
    }

    static void run(String name, Callable<?> recipe) {
        Object value;
        try {
            value = recipe.call();
        } catch (Exception error) {
            // The program prints the error in place of the result. So a failing test shows the
            // error.
            value = error + " " + Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().equals("CuratorRecipes"))
                .map(frame -> String.valueOf(frame.getLineNumber()))
                .collect(Collectors.joining(" "));
        }
        say("result " + name + " " + json(value));
    }

    static Map<String, Object> map(Object... entries) {
        Map<String, Object> result = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            result.put((String) entries[i], entries[i + 1]);
        }
        return result;
    }

    static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CuratorRecipes::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    static synchronized void say(String line) {
        System.out.println(line);
    }
}
