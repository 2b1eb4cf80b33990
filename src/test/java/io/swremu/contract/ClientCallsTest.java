package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a call in a test proves an operation. */
class ClientCallsTest {
    @TempDir
    private Path tests;

    @Test
    void callsOfTheJavaClientAreFoundInCompiledTests() {
        var calls = ClientCalls.find(tests);

        assertThat(calls.of("CreateNamespace")).containsExactly("Java");
        assertThat(calls.of("CreateInstance")).isEmpty();
    }

    @Test
    void callsAreFoundInScripts() throws IOException {
        write("python/test_client.py", "def test():\n    client.show_repo_tag(request)\n");
        write("node/client.test.mjs", "await client\n    .showRepoTag(request);\nclient.showInstance(request);\n");
        write("go/tags_test.go", "shown := strictly(t, p.swr.ShowRepoTag, request)\n");

        var calls = ClientCalls.find(tests);

        assertThat(calls.of("ShowRepoTag")).containsExactly("Go", "Node", "Python");
        assertThat(calls.of("ShowInstance")).containsExactly("Node");
    }

    @Test
    void whatIsNoCallProvesNothing() throws IOException {
        write("python/test_client.py", "# client.show_repo_tag(request)\nname = 'show_repo_tag'\n");
        write("node/client.test.mjs", "// client.showRepoTag(request)\nconst showRepoTag = 1;\n");
        write("python/notes.txt", "client.show_repo_tag(request)");
        write("go/tags_test.go", "// strictly(t, swr.ShowRepoTag, request)\nvar name = model.ShowRepoTagRequest{}\n");
        write("go/tags.go", "strictly(t, swr.ShowRepoTag, request)\n");

        assertThat(ClientCalls.find(tests).of("ShowRepoTag")).isEmpty();
    }

    @Test
    void aCallOfWhatIsNotThereIsNoProof() throws IOException {
        write("python/test_client.py", "client.show_instance(request)\n");
        var official = OfficialOperations.read();
        var calls = ClientCalls.find(tests);

        assertThat(new CoveragePage(official, Set.of("ShowInstance"), calls).text())
                .contains("| enterprise | 1 of 115 | 1 of 115 |")
                .contains(
                        "| ShowInstance | enterprise | `GET /v2/{project_id}/instances/{instance_id}` | yes | Python |");
        assertThat(new CoveragePage(official, Set.of("ListInstance"), calls).text())
                .contains("| enterprise | 1 of 115 | 0 of 115 |")
                .contains("| ShowInstance | enterprise | `GET /v2/{project_id}/instances/{instance_id}` | no | - |");
    }

    private void write(String name, String text) throws IOException {
        Path file = tests.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
