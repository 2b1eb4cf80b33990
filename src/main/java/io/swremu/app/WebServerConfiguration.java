package io.swremu.app;

import io.swremu.app.tls.Tls;
import io.swremu.app.tls.TlsModeProperties;
import io.swremu.app.tls.TlsProperties;
import io.swremu.edition.enterprise.instance.InstancePorts;
import io.swremu.identity.directory.RegionProperties;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the web server as Spring Boot does, but one that listens at all of the {@link ListenAddresses}, and there on a port
 * for HTTPS, too, if there shall be one.
 */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {

    @Bean
    Tls tls(
            TlsModeProperties mode,
            TlsProperties options,
            RegionProperties regions,
            ServerProperties server,
            InstantSource clock) {
        return new Tls(mode, options, regions.regions(), server.dataDir(), clock);
    }

    @Bean
    TomcatServletWebServerFactory tomcatServletWebServerFactory(
            ListenAddresses addresses,
            Tls tls,
            InstancePorts ports,
            ObjectProvider<TomcatConnectorCustomizer> connectors,
            ObjectProvider<TomcatContextCustomizer> contexts,
            ObjectProvider<TomcatProtocolHandlerCustomizer<?>> protocols) {
        var factory = new Factory(addresses, tls, ports.all());
        factory.getConnectorCustomizers().addAll(connectors.orderedStream().toList());
        factory.getContextCustomizers().addAll(contexts.orderedStream().toList());
        factory.getProtocolHandlerCustomizers().addAll(protocols.orderedStream().toList());
        return factory;
    }

    private static class Factory extends TomcatServletWebServerFactory {
        private final ListenAddresses addresses;
        private final Tls tls;
        private final List<Integer> ports;

        /** @param ports of instances of the enterprise edition */
        Factory(ListenAddresses addresses, Tls tls, List<Integer> ports) {
            this.addresses = addresses;
            this.tls = tls;
            this.ports = ports;
        }

        @Override
        protected TomcatWebServer getTomcatWebServer(Tomcat tomcat) {
            return new TomcatWebServer(tomcat, getPort() >= 0, getShutdown()) {
                @Override
                public void start() {
                    super.start();
                    addresses.others().forEach(address -> listen(tomcat, address, getPort()));
                    for (int port : ports) {
                        addresses.all().forEach(address -> listen(tomcat, address, port));
                    }
                    if (tls.isOn()) {
                        listenSecurely(tomcat);
                    }
                }
            };
        }

        /** Only now: where any free port will do, the first address has chosen it. */
        private void listen(Tomcat tomcat, InetAddress address, int port) {
            try {
                tomcat.getService().addConnector(connector(address, port));
            } catch (IllegalArgumentException taken) {
                throw new PortInUseException(port, taken);
            }
        }

        private void listenSecurely(Tomcat tomcat) {
            int port = tls.port();
            for (InetAddress address : addresses.all()) {
                Connector connector = connector(address, port);
                tls.secure(connector);
                try {
                    tomcat.getService().addConnector(connector);
                } catch (IllegalArgumentException taken) {
                    throw new InvalidConfigurationPropertyValueException("swr.tls.port", port, "it is in use");
                }
                port = connector.getLocalPort(); // where any free one will do, it is the same at all addresses
            }
        }

        private Connector connector(InetAddress address, int port) {
            var connector = new Connector(DEFAULT_PROTOCOL);
            connector.setThrowOnFailure(true);
            customizeConnector(connector);
            connector.setPort(port);
            connector.setProperty("address", address.getHostAddress());
            return connector;
        }
    }
}
