/** The public library: read listings, build the graph, find communities, write formats. */
export { PaperGraphError, EXIT, type ErrorCode } from './errors.js';
export type { Diagnostic, Report } from './diagnostics.js';
export { readRecords, type ReadRecordsOptions } from './library/read-records.js';
export { buildGraph, type BuiltGraph, type BuildGraphOptions } from './library/build-graph.js';
export type { CertificateDepth } from './analysis/certificates.js';
export {
  detectCommunities,
  type Community,
  type CommunityOptions,
  type Partition,
} from './analysis/communities.js';
export type { EarlierCommunities, EarlierCommunity } from './analysis/match-communities.js';
export { collaborationPath } from './library/collaboration-path.js';
export type { CollaborationStep } from './analysis/collaboration.js';
export { writeAuthors, writeFormat, writeGexf, writeGraphml, writePapers } from './library/write.js';
export { readers } from './readers/index.js';
export { exporters } from './exporters/index.js';
export {
  projectNetwork,
  PROJECTIONS,
  type Projection,
  type ProjectionOptions,
} from './analysis/projection.js';
export type { KeyedNetwork } from './analysis/keyed-network.js';
export type { Network } from './network/csr.js';
export { toGraphology, type KnowledgeGraph } from './graph/to-graphology.js';
export { communitySubgraph, egoNetwork, inducedSubgraph, topSubgraph } from './graph/subgraphs.js';
export type { PaperRecord, RecordSource, Signature } from './model/record.js';
export type { Span, Traced, TracedText, Trace } from './model/traced.js';
export type { PaperRow, Venue } from './model/paper.js';
export type { AuthorRow } from './model/author.js';
export type { AuthorMeasures, CoauthorNetwork } from './model/measures.js';
export type { CommunitiesFile, CommunityReport, PartitionReport } from './model/communities.js';
export type { EdgeKind, GraphEdge, GraphNode, NodeKind } from './model/graph-schema.js';
export type { EdgeEnds, GraphColumnsView, GraphName, GraphView, NamedGraph } from './model/graph-view.js';
export type { Exporter, ExportContext, OutputFile, Reader } from './plugin.js';
