"""Runs the recipes of kazoo, and prints one line for each result: `result NAME JSON`.

The program also prints orders for the test: `expire SESSION` or `disconnect`. The test then makes
the server expire this session, or end all connections. Usage: kazooRecipes.py SERVERS
"""

import json
import logging
import sys
import threading
import time

from kazoo.client import KazooClient
from kazoo.exceptions import KazooException, NoNodeError
from kazoo.protocol.states import KazooState
from kazoo.recipe.cache import TreeCache, TreeEvent
from kazoo.security import make_digest_acl

servers = sys.argv[1]


def connect(**settings):
    client = KazooClient(hosts=servers, timeout=10, **settings)
    client.start()
    return client


one, two = connect(), connect()


def say(*words):
    print(*words, flush=True)


def eventually(condition):
    end = time.monotonic() + 10
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("a condition does not hold")
        time.sleep(0.005)


def in_thread(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def failure(work):
    try:
        work()
        return None
    except KazooException as error:
        return type(error).__name__


def expire(client):
    before = client.client_id[0]
    say("expire", format(before, "x"))
    eventually(lambda: client.connected and client.client_id[0] != before)


def disconnect():
    lost = {one: threading.Event(), two: threading.Event()}
    for client, event in lost.items():
        client.add_listener(lambda state, e=event: state == KazooState.SUSPENDED and e.set())
    say("disconnect")
    for client, event in lost.items():
        if not event.wait(10):
            raise TimeoutError("still connected")
    eventually(lambda: one.connected and two.connected)


def election():
    leaders, resigned = [], [threading.Event(), threading.Event()]
    elections = [client.Election("/election", name) for client, name in ((one, "a"), (two, "b"))]

    def run(index, name):
        elections[index].run(lambda: (leaders.append(name), resigned[index].wait()))

    in_thread(lambda: run(0, "a"))
    eventually(lambda: leaders == ["a"])
    second = in_thread(lambda: run(1, "b"))
    eventually(lambda: len(elections[0].contenders()) == 2)
    contenders = elections[1].contenders()
    resigned[0].set()
    eventually(lambda: leaders == ["a", "b"])
    resigned[1].set()
    second.join()
    return {"leaders": leaders, "contenders": contenders, "left": elections[0].contenders()}


def locks():
    mine, theirs = one.Lock("/lock", "one"), two.Lock("/lock", "two")
    mine.acquire()
    taken = theirs.acquire(blocking=False)
    waiter = in_thread(theirs.acquire)
    eventually(lambda: len(mine.contenders()) == 2)
    contenders = mine.contenders()
    mine.release()
    waiter.join()
    after = theirs.contenders()
    # The session of the lock's owner ends, so the owner loses the lock.
    expire(two)
    return {
        "taken": taken,
        "contenders": contenders,
        "after": after,
        "afterExpiry": mine.acquire(timeout=10),
    }


def shared_locks():
    readers = [one.ReadLock("/shared", "r1"), two.ReadLock("/shared", "r2")]
    writer = two.WriteLock("/shared", "w")
    both = [reader.acquire(timeout=5) for reader in readers]
    refused = writer.acquire(blocking=False)
    for reader in readers:
        reader.release()
    return {"both": both, "refused": refused, "then": writer.acquire(timeout=5)}


def semaphore():
    first, second = one.Semaphore("/semaphore", "1"), two.Semaphore("/semaphore", "2")
    third = two.Semaphore("/semaphore", "3", max_leases=1)
    got = [first.acquire(), third.acquire(blocking=False)]
    waiter = in_thread(second.acquire)
    first.release()
    waiter.join()
    return {"got": got, "holders": second.lease_holders()}


def data_watch():
    seen = []
    one.create("/data", b"a")

    @one.DataWatch("/data")
    def watch(data, stat):
        seen.append(None if data is None else [data.decode(), stat.version])

    two.set("/data", b"b")
    eventually(lambda: len(seen) == 2)
    disconnect()
    two.set("/data", b"c")
    eventually(lambda: len(seen) == 3)
    expire(one)
    two.set("/data", b"d")
    eventually(lambda: seen[-1] == ["d", 3])
    two.delete("/data")
    eventually(lambda: seen[-1] is None)
    return seen


def children_watch():
    seen = []
    one.ensure_path("/children")

    @one.ChildrenWatch("/children")
    def watch(children):
        seen.append(sorted(children))

    two.create("/children/a")
    eventually(lambda: len(seen) == 2)
    disconnect()
    two.create("/children/b")
    eventually(lambda: len(seen) == 3)
    two.delete("/children/a")
    eventually(lambda: len(seen) == 4)
    return seen


def party():
    parties = [one.Party("/party", "anna"), two.Party("/party", "bert")]
    shallow = two.ShallowParty("/shallow", "carl")
    for each in (*parties, shallow):
        each.join()
    together = sorted(parties[0])
    parties[1].leave()
    return {"together": together, "after": list(parties[0]), "shallow": list(shallow)}


def queue():
    plain = one.Queue("/queue")
    plain.put(b"last", 200)
    plain.put(b"second")
    plain.put(b"first", 50)
    return {"length": len(plain), "items": [plain.get().decode() for _ in range(3)]}


def locking_queue():
    mine, theirs = one.LockingQueue("/locking"), two.LockingQueue("/locking")
    mine.put_all([b"a", b"b"])
    first = mine.get(1).decode()
    other = theirs.get(1).decode()
    consumed = mine.consume()
    theirs.release()
    return {"items": [first, other], "consumed": consumed, "again": mine.get(5).decode()}


def barrier():
    mine, theirs = one.Barrier("/barrier"), two.Barrier("/barrier")
    mine.create()
    closed = theirs.wait(0.05)
    opened = []
    waiter = in_thread(lambda: opened.append(theirs.wait(10)))
    mine.remove()
    waiter.join()
    return {"closed": closed, "opened": opened}


def double_barrier():
    inside, left = [], []

    def visit(client, name):
        double = client.DoubleBarrier("/double", 2, name)
        double.enter()
        inside.append(name)
        eventually(lambda: len(inside) == 2)
        double.leave()
        left.append(name)

    visits = [in_thread(lambda c=c, n=n: visit(c, n)) for c, n in ((one, "a"), (two, "b"))]
    for visit_thread in visits:
        visit_thread.join(10)
    return {"inside": sorted(inside), "left": sorted(left), "rest": one.get_children("/double")}


def counter():
    mine, theirs = one.Counter("/counter", default=5), two.Counter("/counter", default=5)

    def add(each):
        for _ in range(10):
            each += 1

    threads = [in_thread(lambda each=each: add(each)) for each in (mine, theirs)]
    for thread in threads:
        thread.join()
    mine -= 3
    return {"value": mine.value, "curator": (one.Counter("/c2", 7, support_curator=True)).value}


def transactions():
    good = one.transaction()
    good.create("/t", b"1")
    good.check("/t", 0)
    good.set_data("/t", b"2")
    good.create("/t/s-", sequence=True)
    good.delete("/t/s-0000000000")
    done = good.commit()
    bad = one.transaction()
    bad.create("/never")
    bad.check("/t", 7)
    bad.delete("/t")
    return {
        "done": [each if isinstance(each, (str, bool)) else each.version for each in done],
        "failed": [type(each).__name__ for each in bad.commit()],
        "data": one.get("/t")[0].decode(),
        "never": one.exists("/never"),
    }


def tree_cache():
    events = []
    cache = TreeCache(one, "/tree")
    cache.listen(lambda event: events.append(event))
    cache.start()
    eventually(lambda: any(e.event_type == TreeEvent.INITIALIZED for e in events))
    two.create("/tree/a/b", b"1", makepath=True)
    eventually(lambda: cache.get_data("/tree/a/b") is not None)
    disconnect()
    two.set("/tree/a/b", b"2")
    eventually(lambda: cache.get_data("/tree/a/b").data == b"2")
    children = sorted(cache.get_children("/tree"))
    two.delete("/tree/a", recursive=True)
    eventually(lambda: cache.get_data("/tree/a") is None)
    cache.close()
    return {"children": children, "started": events[0].event_type == TreeEvent.NODE_ADDED}


def partitioner():
    # kazoo rounds up the time boundary if it is shorter than one second. It then uses one second.
    parts = [c.SetPartitioner("/parts", (1, 2, 3), None, n, 0.1) for c, n in ((one, "a"), (two, "b"))]
    for part in parts:
        part.wait_for_acquire(10)
    shares = [list(part) for part in parts]
    for part in parts:
        part.finish()
    return shares


def rights():
    owner = connect(auth_data=[("digest", "anna:secret")])
    owner.create("/private", b"mine", acl=[make_digest_acl("anna", "secret", all=True)])
    refused = failure(lambda: one.get("/private"))
    one.add_auth("digest", "anna:secret")
    allowed = one.get("/private")[0].decode()
    owner.stop()
    owner.close()
    return {"refused": refused, "allowed": allowed}


def requests():
    path, stat = one.create("/r", b"x", include_data=True)
    one.create("/r/e", ephemeral=True)
    chroot = connect(read_only=True)
    chroot.chroot = "/r"
    children = chroot.get_children("/")
    chroot.stop()
    chroot.close()
    return {
        "created": [path, stat.version, stat.dataLength],
        "chroot": children,
        "missing": failure(lambda: one.get("/nope")),
        "notEmpty": failure(lambda: one.delete("/r")),
        "badVersion": failure(lambda: one.set("/r", b"", version=9)),
        "ofEphemeral": failure(lambda: one.create("/r/e/f")),
        "sync": one.sync("/r"),
        "version": one.server_version(),
        "ruok": one.command(b"ruok"),
    }


def closing():
    lines = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())
    logger = logging.getLogger("kazoo.client")
    logger.addHandler(handler)
    client = connect()
    client.create("/closing", ephemeral=True)
    client.stop()
    client.close()
    logger.removeHandler(handler)
    return {"warnings": lines, "left": one.exists("/closing")}


def many():
    pending = [one.create_async("/many-", b"x", sequence=True) for _ in range(1000)]
    names = [each.get(10) for each in pending]
    return {"inOrder": names == sorted(names), "count": len(set(names))}


recipes = (
    election,
    locks,
    shared_locks,
    semaphore,
    data_watch,
    children_watch,
    party,
    queue,
    locking_queue,
    barrier,
    double_barrier,
    counter,
    transactions,
    tree_cache,
    partitioner,
    rights,
    requests,
    closing,
    many,
)
for recipe in recipes:
    try:
        value = recipe()
    except Exception as error:  # The test shows the error as the result.
        value = repr(error)
    say("result", recipe.__name__, json.dumps(value))
for client in (one, two):
    client.stop()
    client.close()
