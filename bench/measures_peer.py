"""Measures of igraph, told what to do line by line: `load <file>` and `run <measure> [number of sources]`; answers in JSON."""

import json
import sys
import time

import igraph
import numpy

MEASURES = {
    "degree": lambda graph, _: graph.degree(),
    "strength": lambda graph, _: graph.strength(weights="weight"),
    "pagerank": lambda graph, _: graph.pagerank(weights="weight", damping=0.85),
    "clustering": lambda graph, _: graph.transitivity_local_undirected(mode="zero"),
    "core": lambda graph, _: graph.coreness(),
    "component": lambda graph, _: graph.connected_components().membership,
    "betweenness": lambda graph, sources: graph.betweenness(sources=sources),
    "closeness": lambda graph, sources: graph.closeness(sources),
}

graph = None
for line in sys.stdin:
    command, *arguments = line.split()
    if command == "load":
        columns = numpy.fromfile(arguments[0], dtype=numpy.uint32)
        order, size = int(columns[0]), int(columns[1])
        sources, targets, weights = columns[2:].reshape(3, size)
        graph = igraph.Graph(n=order, edges=numpy.stack([sources, targets], 1).astype(numpy.int32))
        graph.es["weight"] = weights.astype(float)
        answer = {"version": igraph.__version__}
    else:
        giant = graph.connected_components().giant()
        start = time.process_time()
        if arguments[0] in ("betweenness", "closeness"):
            # From as many nodes of the largest component as asked for.
            MEASURES[arguments[0]](giant, list(range(int(arguments[1]))))
        else:
            MEASURES[arguments[0]](graph, None)
        answer = {"milliseconds": 1000 * (time.process_time() - start)}
    print(json.dumps(answer), flush=True)
