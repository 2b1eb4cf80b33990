package io.swremu.app;

import io.swremu.app.tls.Tls;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ports and address, and which odd characters of a path reach the emulator, so that it and not Tomcat answers them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Tomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ServerProperties properties;
    private final ListenAddresses addresses;
    private final Tls tls;
    private final Environment environment;

    Tomcat(ServerProperties properties, ListenAddresses addresses, Tls tls, Environment environment) {
        this.properties = properties;
        this.addresses = addresses;
        this.tls = tls;
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!environment.containsProperty("server.port")) {
            factory.setPort(properties.port());
        }
        if (tls.isOn() && Ssl.isEnabled(factory.getSsl())) {
            throw new CannotStartException("server.ssl and swr.tls exclude each other; use swr.tls alone");
        }
        tls.open();
        factory.setAddress(addresses.first());
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }
}
