"""Takes part in an election with kazoo. Reads one order per line from standard input.

Usage: kazooCandidate.py SERVERS PATH ID. The program ends at the end of its input.
"""

import sys
import threading

from kazoo.client import KazooClient

servers, path, name = sys.argv[1:]
client = KazooClient(hosts=servers)


def say(*words):
    print(*words, flush=True)


class Candidacy:
    def __init__(self):
        self.election = client.Election(path, name)
        self.resigned = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        self.election.run(self.lead)
        say("left")

    def lead(self):
        say("leads")
        self.resigned.wait()

    def leave(self):
        self.resigned.set()
        self.election.cancel()
        self.thread.join()


client.start()
candidacy = None
say("ready")
for order in map(str.strip, sys.stdin):
    if order == "join":
        candidacy = Candidacy()
    elif order == "leave":
        candidacy.leave()
    elif order == "candidates":
        say("candidates", *client.Election(path).contenders())
client.stop()
