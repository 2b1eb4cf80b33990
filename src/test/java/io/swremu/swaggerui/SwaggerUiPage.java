package io.swremu.swaggerui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Swagger UI in a browser. When it is closed, {@code target/screenshots} gets a picture of what was to be seen last, and
 * the browser forgets the token.
 */
final class SwaggerUiPage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RemoteWebDriver browser;
    private final WebDriverWait wait;
    private final String name;

    private SwaggerUiPage(RemoteWebDriver browser, String name) {
        this.browser = browser;
        this.wait = new WebDriverWait(browser, PATIENCE);
        this.name = name;
    }

    /** Asks a server for {@code /}, as somebody does who knows no more than the port, and waits for the groups. */
    static SwaggerUiPage open(RemoteWebDriver browser, String server, String name) {
        var page = new SwaggerUiPage(browser, name);
        page.errors(); // those of the page before are read and gone
        browser.get(server + "/");
        page.visible(By.className("opblock-tag"));
        return page;
    }

    /** Where the browser has been led to. */
    String path() {
        return URI.create(browser.getCurrentUrl()).getPath();
    }

    /** The headings of the groups, from above. */
    List<String> groups() {
        return browser.findElements(By.cssSelector(".opblock-tag-section > h3 a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Unfolds or folds all groups. */
    void toggleGroups() {
        browser.findElements(By.className("opblock-tag")).forEach(WebElement::click);
    }

    /** What is said about credentials in the dialogue behind "Authorize". */
    String aboutCredentials() {
        click(By.cssSelector(".auth-wrapper .authorize"));
        String text = visible(By.cssSelector(".modal-ux .auth-container")).getText();
        click(By.cssSelector(".modal-ux .btn-done"));
        return text;
    }

    /** The ids of all operations that are shown, from above. */
    List<String> operationIds() {
        return browser.findElements(By.cssSelector(".opblock-summary-operation-id")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Types a token into the dialogue behind "Authorize". */
    void authorize(String token) {
        click(By.cssSelector(".auth-wrapper .authorize"));
        visible(By.cssSelector(".modal-ux input")).sendKeys(token);
        click(By.cssSelector(".modal-ux .authorize"));
        click(By.cssSelector(".modal-ux .btn-done"));
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.className("modal-ux")));
    }

    /** Unfolds the group of an operation and the operation, and presses "Try it out". */
    Trial tryOut(String group, String operationId) {
        click(By.cssSelector(".opblock-tag[data-tag='" + group + "']"));
        var block = visible(By.cssSelector(".opblock[id$='-" + operationId + "']"));
        block.findElement(By.cssSelector(".opblock-summary-control")).click();
        var trial = new Trial(block);
        trial.click(".try-out__btn");
        return trial;
    }

    /** The addresses of all that the page has loaded, this machine's and others'. */
    List<String> requests() {
        var entries = browser.executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)");
        return entries instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What the browser's console holds of errors, failed requests among them. */
    List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .toList();
    }

    private WebElement visible(By element) {
        return await(ExpectedConditions.visibilityOfElementLocated(element));
    }

    private void click(By element) {
        await(ExpectedConditions.elementToBeClickable(element)).click();
    }

    private WebElement await(Function<? super WebDriver, ? extends @Nullable WebElement> condition) {
        return Objects.requireNonNull(wait.until(condition));
    }

    @Override
    public void close() throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        browser.executeScript("localStorage.clear()"); // there is the token
    }

    /** One operation that is being tried out. */
    final class Trial {
        private static final String ANSWER = ".live-responses-table .response ";

        private final WebElement block;

        private Trial(WebElement block) {
            this.block = block;
        }

        /** What the body's editor holds. */
        String body() {
            return Objects.requireNonNullElse(part("textarea.body-param__text").getDomProperty("value"), "");
        }

        /** Types another body over the example. */
        void body(String text) {
            part("textarea.body-param__text").sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        }

        /** Deletes the body, so that none is sent. */
        void noBody() {
            part("textarea.body-param__text").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        }

        /** Types a value of a parameter. */
        void parameter(String name, String value) {
            part("tr[data-param-name='" + name + "'] input").sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
        }

        /** Chooses a value of a parameter that has a few only. */
        void choose(String name, String value) {
            new Select(part("tr[data-param-name='" + name + "'] select")).selectByValue(value);
        }

        /** What is said about a parameter. */
        String about(String name) {
            return part("tr[data-param-name='" + name + "']").getText();
        }

        /** Presses "Execute" and waits for the answer. */
        void execute() {
            click(".btn.execute");
            part(ANSWER + ".response-col_status");
        }

        /** The answer's status. */
        String status() {
            return part(ANSWER + ".response-col_status")
                    .getText()
                    .lines()
                    .findFirst()
                    .orElse("");
        }

        /** The answer's body. */
        String answer() {
            return part(ANSWER + ".response-col_description .highlight-code code")
                    .getText();
        }

        /** The curl command that does the same. */
        String curl() {
            return part(".curl-command code").getText();
        }

        private void click(String selector) {
            part(selector).click();
        }

        private WebElement part(String selector) {
            return await(browser -> block.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
        }
    }
}
