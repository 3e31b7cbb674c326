package org.springframework.cloud.zookeeper.discovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.x.discovery.ServiceDiscovery;
import org.apache.curator.x.discovery.ServiceDiscoveryBuilder;
import org.apache.curator.x.discovery.ServiceInstance;
import org.apache.curator.x.discovery.UriSpec;

/**
 * Registers an instance of the service "orders" in the format of Spring Cloud ZooKeeper. Prints the
 * instances that Curator finds. Reads commands from standard input, and ends at the end of this
 * input. The argument is SERVERS.
 */
class CuratorDiscovery {
    public static void main(String[] args) throws Exception {
        // Curator looks for the class of a payload in the class loader of the thread. Java has
        // compiled this file into another class loader, so the thread gets that class loader.
        Thread.currentThread().setContextClassLoader(CuratorDiscovery.class.getClassLoader());
        CuratorFramework curator =
            CuratorFrameworkFactory.newClient(args[0], 10_000, 10_000, new RetryOneTime(100));
        curator.start();
        curator.blockUntilConnected();
        ServiceDiscovery<ZookeeperInstance> discovery =
            ServiceDiscoveryBuilder.builder(ZookeeperInstance.class)
                .client(curator)
                .basePath("/services")
                .build();
        discovery.start();

        ServiceInstance<ZookeeperInstance> own = ServiceInstance.<ZookeeperInstance>builder()
            .name("orders")
            .id("jvm")
            .address("10.0.0.2")
            .port(8080)
            .payload(new ZookeeperInstance("orders-jvm", "orders", Map.of("zone", "b")))
            .uriSpec(new UriSpec("{scheme}://{address}:{port}"))
            .build();
        say("ready");
        for (Scanner orders = new Scanner(System.in); orders.hasNextLine(); ) {
            switch (orders.nextLine()) {
                case "join" -> {
                    discovery.registerService(own);
                    say("joined");
                }
                case "leave" -> {
                    discovery.unregisterService(own);
                    say("left");
                }
                case "instances" -> say("instances " + discovery.queryForInstances("orders").stream()
                    .map(CuratorDiscovery::shown)
                    .sorted()
                    .collect(Collectors.joining(" ")));
            }
        }
        discovery.close();
        curator.close();
    }

    private static String shown(ServiceInstance<ZookeeperInstance> instance) {
        Map<String, String> metadata = instance.getPayload().getMetadata();
        return String.join(",", instance.getId(), instance.buildUriSpec(),
            instance.getServiceType().name(), metadata.get("zone"));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

/** Has the same name and the same properties as the class of Spring Cloud ZooKeeper. */
class ZookeeperInstance {
    private String id;
    private String name;
    private Map<String, String> metadata = new HashMap<>();

    ZookeeperInstance() {}

    ZookeeperInstance(String id, String name, Map<String, String> metadata) {
        this.id = id;
        this.name = name;
        this.metadata = metadata;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Map<String, String> getMetadata() {
        return metadata;
    }

    public void setMetadata(Map<String, String> metadata) {
        this.metadata = metadata;
    }
}
