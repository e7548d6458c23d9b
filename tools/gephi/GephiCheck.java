/*
 * Opens graph files (.gexf, .graphml, .net) with Gephi's own importer and prints one line of JSON for each, so that a
 * test compares what Gephi understood with what we wrote. Gephi skips what it does not understand and goes on: that a
 * file opens proves little, hence the counts, columns, issues and a sample node.
 */
import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiCheck {
    private static final List<String> issues = new ArrayList<>();

    public static void main(String[] files) {
        PrintStream json = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        System.setOut(System.err); // Gephi's modules print too; standard output is ours alone
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        for (String file : files) {
            Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
            projects.openWorkspace(workspace);
            issues.clear();
            try {
                open(new File(file), workspace);
            } catch (Exception error) { // Gephi throws at a critical issue: say so and go on with the next file
                issues.add(object("level", quote("CRITICAL"), "message", quote(String.valueOf(error.getMessage()))));
            }
            json.println(describe(file, Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace)));
        }
        System.exit(0); // Gephi leaves threads running
    }

    private static void open(File file, Workspace workspace) throws Exception {
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        if (container == null) throw new IllegalArgumentException("Gephi has no importer for this file");
        container.getLoader().setAllowAutoNode(false); // an edge to an undeclared node is a fault, not a new node
        container.getLoader().setAutoScale(false); // else Gephi stretches the positions and they cannot be compared
        DefaultProcessor processor = new DefaultProcessor();
        note(container.getReport()); // before processing: that gives the container a new, empty report
        importer.process(container, processor, workspace);
        note(processor.getReport());
    }

    private static void note(Report report) {
        report.close(); // else the last issues are still in the writer
        for (Issue issue : report.getIssuesList(Integer.MAX_VALUE)) {
            issues.add(object("level", quote(issue.getLevel().name()), "message", quote(issue.getMessage())));
        }
    }

    private static String describe(String file, GraphModel model) {
        Graph graph = model.getGraph();
        Edge[] edges = graph.getEdges().toArray();
        long directed = Arrays.stream(edges).filter(Edge::isDirected).count();
        var weights = Arrays.stream(edges).mapToDouble(Edge::getWeight).summaryStatistics();
        return object(
                "file", quote(file),
                "nodes", String.valueOf(graph.getNodeCount()),
                "edges", String.valueOf(edges.length),
                "directedEdges", String.valueOf(directed),
                "undirectedEdges", String.valueOf(edges.length - directed),
                "issues", "[" + String.join(",", issues) + "]",
                "nodeColumns", columns(model.getNodeTable()),
                "edgeColumns", columns(model.getEdgeTable()),
                "edgeTypes", Arrays.stream(model.getEdgeTypeLabels(false))
                        .map(label -> label == null ? "null" : quote(label.toString()))
                        .collect(Collectors.joining(",", "[", "]")),
                "sample", sample(graph),
                "minWeight", edges.length == 0 ? "null" : String.valueOf(weights.getMin()),
                "maxWeight", edges.length == 0 ? "null" : String.valueOf(weights.getMax()),
                "dynamic", String.valueOf(model.isDynamic()));
    }

    private static String columns(Table table) {
        return StreamSupport.stream(table.spliterator(), false)
                .map(column -> object(
                        "id", quote(column.getId()),
                        "title", quote(column.getTitle()),
                        "type", quote(column.getTypeClass().getSimpleName())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The node with the smallest id: always the same one, whatever order Gephi keeps. */
    private static String sample(Graph graph) {
        return Arrays.stream(graph.getNodes().toArray())
                .min((a, b) -> a.getId().toString().compareTo(b.getId().toString()))
                .map(node -> object(
                        "id", quote(node.getId().toString()),
                        "label", node.getLabel() == null ? "null" : quote(node.getLabel()),
                        "x", String.valueOf(node.x()),
                        "y", String.valueOf(node.y()),
                        "size", String.valueOf(node.size()),
                        "r", String.valueOf(Math.round(node.r() * 255)),
                        "g", String.valueOf(Math.round(node.g() * 255)),
                        "b", String.valueOf(Math.round(node.b() * 255))))
                .orElse("null");
    }

    private static String object(String... namesAndValues) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(i == 0 ? "" : ",").append(quote(namesAndValues[i])).append(':').append(namesAndValues[i + 1]);
        }
        return out.append('}').toString();
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
