"""Reads graph files with NetworkX and prints one line of JSON for each. A warning is an error."""

import json
import sys
import warnings

import networkx

warnings.simplefilter("error")
READERS = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml, "net": networkx.read_pajek}


def types(records):
    found = {}
    for record in records:
        for name, value in record.items():
            found.setdefault(name, set()).add(type(value).__name__)
    return {name: sorted(names) for name, names in sorted(found.items())}


for path in sys.argv[1:]:
    graph = READERS[path.rsplit(".", 1)[1]](path)
    nodes = dict(graph.nodes(data=True))
    edges = [record for _, _, record in graph.edges(data=True)]
    report = {
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "directed": graph.is_directed(),
        "nodeTypes": types(nodes.values()),
        "edgeTypes": types(edges),
        "labels": {key: record.get("label") for key, record in nodes.items()},
        "notes": {key: record["note"] for key, record in nodes.items() if "note" in record},
        "years": {key: record["year"] for key, record in nodes.items() if "year" in record},
        "weight": sum(record.get("weight", 0) for record in edges),
    }
    print(json.dumps(report))
