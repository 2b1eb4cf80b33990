// Reads a compose file as docker compose does, and prints the names of its services.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	options, err := cli.NewProjectOptions(os.Args[1:], cli.WithOsEnv, cli.WithName("example"))
	if err == nil {
		project, wrong := options.LoadProject(context.Background())
		if wrong == nil {
			fmt.Println(project.ServiceNames())
			return
		}
		err = wrong
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
