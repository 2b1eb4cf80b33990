package io.swremu.app;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the web server as Spring Boot does, but one that listens at all of the {@link ListenAddresses}. */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {

    @Bean
    TomcatServletWebServerFactory tomcatServletWebServerFactory(
            ListenAddresses addresses,
            ObjectProvider<TomcatConnectorCustomizer> connectors,
            ObjectProvider<TomcatContextCustomizer> contexts,
            ObjectProvider<TomcatProtocolHandlerCustomizer<?>> protocols) {
        var factory = new Factory(addresses);
        factory.getConnectorCustomizers().addAll(connectors.orderedStream().toList());
        factory.getContextCustomizers().addAll(contexts.orderedStream().toList());
        factory.getProtocolHandlerCustomizers().addAll(protocols.orderedStream().toList());
        return factory;
    }

    private static class Factory extends TomcatServletWebServerFactory {
        private final ListenAddresses addresses;

        Factory(ListenAddresses addresses) {
            this.addresses = addresses;
        }

        @Override
        protected TomcatWebServer getTomcatWebServer(Tomcat tomcat) {
            return new TomcatWebServer(tomcat, getPort() >= 0, getShutdown()) {
                @Override
                public void start() {
                    super.start();
                    addresses.others().forEach(address -> listen(tomcat, address, getPort()));
                }
            };
        }

        /** Only now: where any free port will do, the first address has chosen it. */
        private void listen(Tomcat tomcat, InetAddress address, int port) {
            var connector = new Connector(DEFAULT_PROTOCOL);
            customizeConnector(connector);
            connector.setPort(port);
            connector.setProperty("address", address.getHostAddress());
            try {
                tomcat.getService().addConnector(connector);
            } catch (IllegalArgumentException taken) {
                throw new PortInUseException(port, taken);
            }
        }
    }
}
