package io.swremu.app.command;

import io.swremu.app.BuildVersion;
import java.util.Arrays;
import java.util.List;

/** Tells commands from options. */
public final class CommandLine {
    private static final String HELP = """
            SWR emulator %s: a local emulator of Huawei Cloud SWR, management API and registry on one port.

              swr-emulator [--option=value …]       serves until it is stopped; http://localhost:5080 unless told otherwise
              swr-emulator env [--option=value …]   prints what points SDKs, Terraform, docker and skopeo at that server
              swr-emulator train                    serves a few requests to itself, to fill the cache that speeds up starts
              swr-emulator --version
              swr-emulator --help

            Options, each also as a variable of the environment (--swr.port is SWR_PORT):
              --swr.port=5080                       port of all APIs; 0 uses any free one
              --swr.bind=localhost                  where to listen; 0.0.0.0 lets other machines in
              --swr.data-dir=DIRECTORY              keeps everything there; unset: in memory
              --swr.auth.mode=open|strict           whether credentials are checked
            All of them, and what they mean: README.md
            """;

    private CommandLine() {}

    /**
     * Runs the command, if there is one.
     *
     * @param server starts a server with the given options and returns what closes it
     * @return whether that was all; otherwise the arguments are the options of a server
     */
    public static boolean run(String[] arguments, Training.Server server) throws Exception {
        if (arguments.length == 0 || arguments[0].startsWith("--") && !isCommand(arguments[0])) {
            return false;
        }
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "--help", "-h", "help" -> System.out.printf(HELP, BuildVersion.get());
            case "--version", "version" -> System.out.println("SWR emulator " + BuildVersion.get());
            case "env" -> System.out.print(new ClientSettings(options, System.getenv()));
            case "train" -> new Training(server).run(options);
            default -> {
                System.err.println("SWR emulator: unknown command '" + arguments[0] + "'; see --help");
                System.exit(2);
            }
        }
        return true;
    }

    private static boolean isCommand(String argument) {
        return argument.equals("--help") || argument.equals("--version");
    }
}
