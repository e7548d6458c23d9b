"""Force-directed layout of igraph, told what to do line by line: `load <file>` and `run <rounds>`; answers in JSON."""

import json
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
        sources, targets, _ = columns[2:].reshape(3, size)
        graph = igraph.Graph(n=order, edges=numpy.stack([sources, targets], 1).astype(numpy.int32))
        answer = {"version": igraph.__version__}
    else:
        start = time.process_time()
        graph.layout_fruchterman_reingold(niter=int(argument), grid=True)
        answer = {"milliseconds": 1000 * (time.process_time() - start)}
    print(json.dumps(answer), flush=True)
