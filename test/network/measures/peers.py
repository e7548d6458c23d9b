"""Measures of networks by NetworkX and igraph. Reads a list of {order, edges} from a JSON file, writes a list of measures."""

import json
import sys

import igraph
import networkx


def by_networkx(order, edges):
    graph = networkx.Graph()
    graph.add_nodes_from(range(order))
    graph.add_weighted_edges_from(edges)
    column = lambda values: [values[node] for node in range(order)]
    parts = sorted((sorted(part) for part in networkx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    component = {node: number for number, part in enumerate(parts) for node in part}
    return {
        "degree": column(dict(graph.degree())),
        "strength": column(dict(graph.degree(weight="weight"))),
        "betweenness": column(networkx.betweenness_centrality(graph)),
        "closeness": column(networkx.closeness_centrality(graph)),
        "clustering": column(networkx.clustering(graph)),
        "triangles": column(networkx.triangles(graph)),
        "core": column(networkx.core_number(graph)),
        "component": column(component),
        "transitivity": networkx.transitivity(graph),
        "density": networkx.density(graph),
    }


def by_igraph(order, edges):
    graph = igraph.Graph(n=order, edges=[(a, b) for a, b, _ in edges])
    weights = [weight for _, _, weight in edges]
    pairs = (order - 1) * (order - 2) / 2
    membership = graph.connected_components().membership
    reached = [membership.count(component) for component in membership]
    closeness = graph.closeness()
    return {
        "degree": graph.degree(),
        "strength": graph.strength(weights=weights),
        "pagerank": graph.pagerank(weights=weights, damping=0.85),
        "betweenness": [value / pairs if pairs > 0 else 0 for value in graph.betweenness()],
        # igraph's is the inverse of the mean distance within the component.
        "closeness": [
            value * (size - 1) / (order - 1) if size > 1 else 0 for value, size in zip(closeness, reached)
        ],
        "clustering": graph.transitivity_local_undirected(mode="zero"),
        "core": graph.coreness(),
        "transitivity": graph.transitivity_undirected(mode="zero"),
        "meanDistance": graph.average_path_length(unconn=True) if edges else None,
    }


with open(sys.argv[1], encoding="utf-8") as file:
    networks = json.load(file)
json.dump([{"networkx": by_networkx(**each), "igraph": by_igraph(**each)} for each in networks], sys.stdout)
