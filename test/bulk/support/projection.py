"""Projects papers with NetworkX and compares the result with files of ours. A warning is an error."""

import gzip
import itertools
import json
import sys
import warnings

import networkx

warnings.simplefilter("error")
READERS = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml, "net": networkx.read_pajek}

kind, papers, *files = sys.argv[1:]
with gzip.open(papers, "rt", encoding="utf-8") as lines:
    records = [json.loads(line) for line in lines]

if kind == "coauthor":
    expected = networkx.Graph()
    for record in records:
        authors = [author["id"] for author in record["authors"]]
        expected.add_nodes_from(authors)
        for one, other in itertools.combinations(authors, 2):
            weight = expected.get_edge_data(one, other, {"weight": 0})["weight"]
            expected.add_edge(one, other, weight=weight + 1 / (len(authors) - 1))
else:
    expected = networkx.DiGraph()
    expected.add_nodes_from(record["id"] for record in records)
    for record in records:
        expected.add_edges_from(((record["id"], cited) for cited in record["references"]), weight=1)

for path in files:
    found = READERS[path.rsplit(".", 1)[1]](path)
    # Labels of Pajek end with the key in brackets.
    names = {node: node.rsplit("(", 1)[1][:-1] for node in found if node.endswith(")")}
    found = networkx.relabel_nodes(found, names)
    assert found.is_directed() == expected.is_directed(), path
    assert set(found) == set(expected), path
    assert found.number_of_edges() == expected.number_of_edges(), path
    for source, target, data in found.edges(data=True):
        assert abs(data["weight"] - expected[source][target]["weight"]) < 1e-5, (path, source, target)
    degrees = dict(expected.degree())
    for node, data in found.nodes(data=True):
        if "degree" in data:
            assert data["degree"] == degrees[node], (path, node)

print(f"same {expected.number_of_edges()} edges")
