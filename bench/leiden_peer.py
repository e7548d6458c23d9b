"""Leiden of igraph, told what to do line by line: `load <file>` and `run <seed>`; answers in JSON."""

import json
import random
import sys
import time

import igraph
import numpy

graph = None
for line in sys.stdin:
    command, argument = line.split(maxsplit=1)
    if command == "load":
        columns = numpy.fromfile(argument.strip(), dtype=numpy.uint32)
        order, size = int(columns[0]), int(columns[1])
        sources, targets, weights = columns[2:].reshape(3, size)
        graph = igraph.Graph(n=order, edges=numpy.stack([sources, targets], 1).astype(numpy.int32))
        graph.es["weight"] = weights.astype(float)
        answer = {"version": igraph.__version__}
    else:
        random.seed(int(argument))
        start = time.process_time()
        found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=2)
        milliseconds = 1000 * (time.process_time() - start)
        quality = graph.modularity(found.membership, weights="weight")
        answer = {"milliseconds": milliseconds, "quality": quality, "count": len(found)}
    print(json.dumps(answer), flush=True)
