package io.swremu.swaggerui;

import io.swremu.testing.OutsideTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.service.DriverService;

/** Chromium without a screen, which reaches this machine only. */
final class Browser implements AutoCloseable {
    private final DriverService service;
    private final RemoteWebDriver driver;

    private Browser(DriverService service, RemoteWebDriver driver) {
        this.service = service;
        this.driver = driver;
    }

    /**
     * Starts the browser; without one the tests are skipped or fail, see {@link OutsideTool}.
     *
     * @param profile an empty directory
     */
    static Browser start(Path profile) {
        Path chromium =
                OutsideTool.require("chromium", Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
        Path driver = OutsideTool.require("chromedriver", Path.of("/usr/bin/chromedriver"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "--window-size=1400,2000");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        try {
            service.start();
            return new Browser(service, new RemoteWebDriver(service.getUrl(), options, false));
        } catch (IOException | RuntimeException failure) {
            service.stop();
            throw new IllegalStateException("Chromium does not start", failure);
        }
    }

    /**
     * Opens Swagger UI of a server.
     *
     * @param name of the picture that is taken at the end, in {@code target/screenshots}
     */
    SwaggerUiPage open(int port, String name) {
        return SwaggerUiPage.open(driver, "http://localhost:" + port, name);
    }

    @Override
    public void close() {
        driver.quit();
        service.stop();
    }
}
