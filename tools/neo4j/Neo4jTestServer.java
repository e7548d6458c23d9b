/*
 * A real Neo4j for the tests, without Docker or an installation: `java -cp 'jars/*' Neo4jTestServer.java HOME`.
 * It opens HOME (empty, or filled by the bulk importer), prints `BOLT <address>` when it answers, and ends when
 * its standard input closes: so no server outlives the test run that started it, however that run ends.
 * With NEO4J_TEST_PASSWORD set, authentication is on and user `neo4j` has that password.
 * The embedded server and not neo4j-harness, because the harness always makes a home of its own.
 */
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public final class Neo4jTestServer {
    public static void main(String[] args) throws Exception {
        String password = System.getenv("NEO4J_TEST_PASSWORD");
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0)) // any free port
                .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.udc_enabled, false) // no usage report: tests make no network requests
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0) // else 10 s per stop
                .build();

        GraphDatabaseAPI system = (GraphDatabaseAPI) server.database("system");
        if (password != null) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("BOLT bolt://localhost:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        System.out.flush();

        while (System.in.read() != -1) {
            // nothing is ever sent: the end of the stream is the signal to stop
        }
        server.shutdown();
    }
}
