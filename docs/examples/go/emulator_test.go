package tags

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	swr "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2"
)

var endpoint = cmp.Or(os.Getenv("SWR_ENDPOINT"), "http://localhost:5080")

// values are the members of an object in JSON.
type values map[string]any

// emulator is the emulator's own API for one account, which is new: tests can run at the same time.
type emulator struct {
	t       *testing.T
	account struct {
		Name      string `json:"name"`
		AccessKey string `json:"access_key"`
		SecretKey string `json:"secret_key"`
		ProjectID string `json:"project_id"`
	}
}

func startEmulator(t *testing.T) *emulator {
	e := &emulator{t: t}
	e.call("POST", "accounts", nil, &e.account)
	t.Cleanup(func() { e.call("DELETE", "accounts/"+e.account.Name, nil, nil) })
	return e
}

func (e *emulator) seed(organizations ...values) {
	e.call("POST", "seed?account="+e.account.Name, values{"organizations": organizations}, nil)
}

// fault adds a rule for the requests of the account to an operation.
func (e *emulator) fault(operation string, rule values) {
	rule["match"] = values{"account": e.account.Name, "operation": operation}
	e.call("POST", "faults", rule, nil)
}

// statuses are those of the account's requests to an operation.
func (e *emulator) statuses(operation string) []int {
	var entries []struct {
		Status int `json:"status"`
	}
	e.call("GET", fmt.Sprintf("journal?account=%s&operation=%s", e.account.Name, operation), nil, &entries)
	statuses := make([]int, len(entries))
	for i, entry := range entries {
		statuses[i] = entry.Status
	}
	return statuses
}

// client is the official client, with the keys of the account.
func (e *emulator) client() *swr.SwrClient {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(e.account.AccessKey).WithSk(e.account.SecretKey).WithProjectId(e.account.ProjectID).SafeBuild()
	if err != nil {
		e.t.Fatal(err)
	}
	connection, err := swr.SwrClientBuilder().WithCredential(credentials).WithEndpoint(endpoint).SafeBuild()
	if err != nil {
		e.t.Fatal(err)
	}
	return swr.NewSwrClient(connection)
}

func (e *emulator) call(method, path string, body, answer any) {
	e.t.Helper()
	var content io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			e.t.Fatal(err)
		}
		content = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, endpoint+"/_swr/"+path, content)
	if err != nil {
		e.t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		e.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode >= http.StatusBadRequest {
		err = fmt.Errorf("%s %s: %d %s", method, path, response.StatusCode, text)
	}
	if err == nil && answer != nil {
		err = json.Unmarshal(text, answer)
	}
	if err != nil {
		e.t.Fatal(err)
	}
}
