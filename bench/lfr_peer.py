"""LFR benchmark graphs by NetworkX, and the communities that a peer's Leiden finds in them, run to convergence.

    python lfr_peer.py igraph|leidenalg NODES MIXING DEGREE GRAPHS SEEDS

Prints a list of {edges, truth, peer, quality}: edges as pairs of numbers, per node its planted community, for each seed
the normalised mutual information (arithmetic mean) with it, and the modularity."""

import json
import random
import sys
from statistics import mean

import igraph
import networkx

program, nodes, mixing, degree, graphs, seeds = sys.argv[1], *map(float, sys.argv[2:])


def made(seed):
    """One graph; NetworkX gives up on some seeds, then the next thousand is tried."""
    for attempt in range(20):
        try:
            return networkx.LFR_benchmark_graph(
                int(nodes), 3, 1.5, mixing, average_degree=degree, max_degree=50,
                min_community=20, max_community=100, seed=seed + 1000 * attempt,
            )
        except networkx.ExceededMaxIterations:
            continue
    raise SystemExit(f"no LFR graph of {nodes} nodes, mixing {mixing} and degree {degree}")


def leiden(graph, seed):
    if program == "leidenalg":
        import leidenalg

        kind = leidenalg.ModularityVertexPartition
        return leidenalg.find_partition(graph, kind, n_iterations=-1, seed=seed).membership
    random.seed(seed)
    return graph.community_leiden(objective_function="modularity", n_iterations=-1).membership


answer = []
for number in range(int(graphs)):
    network = made(number)
    label = {}
    truth = [label.setdefault(min(network.nodes[node]["community"]), len(label)) for node in range(int(nodes))]
    edges = sorted((min(a, b), max(a, b)) for a, b in network.edges() if a != b)
    graph = igraph.Graph(n=int(nodes), edges=edges)
    found = [leiden(graph, seed) for seed in range(int(seeds))]
    answer.append({
        "edges": edges,
        "truth": truth,
        "peer": [igraph.compare_communities(truth, membership, method="nmi") for membership in found],
        "first": found[0],
        "quality": mean(graph.modularity(membership) for membership in found),
    })
print(json.dumps(answer))
