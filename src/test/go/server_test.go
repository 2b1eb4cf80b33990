// Package swr_test has the official Go client call every operation of the shared edition.
//
// SWR_ENDPOINT, SWR_ACCESS_KEY and SWR_SECRET_KEY say which server and who calls; without them it is the emulator on
// this machine. SWR_OTHER_USER names a user of the same account and SWR_OTHER_ACCOUNT another account; a strict server
// has to know both. SWR_AUTH_MODE=strict adds the tests of refused keys. All names are new in each run and everything is
// deleted at its end.
package swr_test

import (
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	iam "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3"
	iammodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3/model"
	swr "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

var (
	endpoint     = cmp.Or(os.Getenv("SWR_ENDPOINT"), "http://localhost:5080")
	accessKey    = cmp.Or(os.Getenv("SWR_ACCESS_KEY"), "test")
	secretKey    = cmp.Or(os.Getenv("SWR_SECRET_KEY"), "test")
	otherUser    = cmp.Or(os.Getenv("SWR_OTHER_USER"), "bob")
	otherAccount = cmp.Or(os.Getenv("SWR_OTHER_ACCOUNT"), "globex")
	strict       = os.Getenv("SWR_AUTH_MODE") == "strict"
)

const (
	home      = "cn-north-4"
	elsewhere = "cn-east-3"
)

// TestMain tells at the end of a whole run what it has left open.
func TestMain(m *testing.M) {
	status := m.Run()
	if status == 0 && flag.Lookup("test.run").Value.String() == "" {
		operations, err := sharedOperations()
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		for _, gap := range answers.gaps(operations) {
			fmt.Println(gap)
			status = 1
		}
		fmt.Println(len(answers.operations), "operations called")
	}
	os.Exit(status)
}

// client calls in a region; the SDK asks IAM for the id of the region's project.
func client(t *testing.T, id string) *swr.SwrClient {
	t.Helper()
	return clientWith(t, id, secretKey)
}

func clientWith(t *testing.T, id, secret string) *swr.SwrClient {
	t.Helper()
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(accessKey).
		WithSk(secret).
		WithIamEndpointOverride(endpoint). // HUAWEICLOUD_SDK_IAM_ENDPOINT would be taken for https
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	connection, err := swr.SwrClientBuilder().
		WithCredential(credentials).
		WithRegion(region.NewRegion(id, endpoint)).
		WithHttpConfig(config.DefaultHttpConfig().WithHttpRoundTripper(bodies{})).
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	return swr.NewSwrClient(connection)
}

// another is the id of SWR_OTHER_USER, as IAM tells it.
func another(t *testing.T) string {
	t.Helper()
	credentials, err := global.NewCredentialsBuilder().WithAk(accessKey).WithSk(secretKey).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	connection, err := iam.IamClientBuilder().WithCredential(credentials).WithEndpoint(endpoint).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	users, err := iam.NewIamClient(connection).KeystoneListUsers(&iammodel.KeystoneListUsersRequest{Name: &otherUser})
	if err != nil {
		t.Fatal(err)
	}
	if len(*users.Users) != 1 {
		if strict {
			t.Fatalf("%d users are called %s", len(*users.Users), otherUser)
		}
		return newName() // an open server takes any
	}
	return (*users.Users)[0].Id
}

// place is an organization with a repository whose name has a "/", and what all answers about them have in common.
type place struct {
	swr          *swr.SwrClient
	organization string
	repository   string // as in paths
	shown        *model.ShowRepositoryResponse
	account      *model.ShowDomainOverviewResponse
}

const repositoryName = "team/app"

// newPlace creates a repository, which goes with its organization at the end of the test.
func newPlace(t *testing.T) place {
	t.Helper()
	p := place{swr: client(t, home), organization: newName(), repository: "team$app"}
	createOrganization(t, p.swr, p.organization)
	category := model.GetCreateRepoRequestBodyCategoryEnum().LINUX
	equal(t, "CreateRepo", strictly(t, p.swr.CreateRepo, &model.CreateRepoRequest{
		Namespace: p.organization,
		Body: &model.CreateRepoRequestBody{
			Repository: repositoryName, IsPublic: false, Category: &category, Description: of("a test")},
	}), &model.CreateRepoResponse{HttpStatusCode: http.StatusCreated})
	t.Cleanup(func() {
		equal(t, "DeleteRepo", strictly(t, p.swr.DeleteRepo,
			&model.DeleteRepoRequest{Namespace: p.organization, Repository: p.repository}),
			&model.DeleteRepoResponse{HttpStatusCode: http.StatusNoContent})
	})
	p.shown = p.show(t)
	p.account = strictly(t, p.swr.ShowDomainOverview, &model.ShowDomainOverviewRequest{})
	return p
}

func (p place) show(t *testing.T) *model.ShowRepositoryResponse {
	t.Helper()
	return strictly(t, p.swr.ShowRepository,
		&model.ShowRepositoryRequest{Namespace: p.organization, Repository: p.repository})
}

func createOrganization(t *testing.T, client *swr.SwrClient, name string) {
	t.Helper()
	equal(t, "CreateNamespace", strictly(t, client.CreateNamespace,
		&model.CreateNamespaceRequest{Body: &model.CreateNamespaceRequestBody{Namespace: name}}),
		&model.CreateNamespaceResponse{HttpStatusCode: http.StatusCreated})
	t.Cleanup(func() {
		equal(t, "DeleteNamespaces", strictly(t, client.DeleteNamespaces, &model.DeleteNamespacesRequest{Namespace: name}),
			&model.DeleteNamespacesResponse{HttpStatusCode: http.StatusNoContent})
	})
}

// newName is one that no other run has used.
func newName() string {
	var random [8]byte
	rand.Read(random[:]) // never fails
	return "go" + hex.EncodeToString(random[:])
}

func of[T any](value T) *T {
	return &value
}

// equal compares field by field and prints both sides as JSON.
func equal[T any](t *testing.T, what string, is, wanted T) {
	t.Helper()
	if !reflect.DeepEqual(is, wanted) {
		t.Errorf("%s\nis:     %s\nwanted: %s", what, text(is), text(wanted))
	}
}

func text(value any) string {
	written, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("%#v", value)
	}
	if reflect.ValueOf(value).Kind() == reflect.Pointer {
		if status := reflect.ValueOf(value).Elem().FieldByName("HttpStatusCode"); status.IsValid() {
			return fmt.Sprint(status.Int(), " ", string(written))
		}
	}
	return string(written)
}

// moment checks that a text is a time near now.
func moment(t *testing.T, what, text string) {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil || time.Since(at).Abs() > time.Hour {
		t.Errorf("%s is %q", what, text)
	}
}

func positive[N int32 | int64](t *testing.T, what string, number N) {
	t.Helper()
	if number <= 0 {
		t.Errorf("%s is %d", what, number)
	}
}

// refused checks that the service has refused a call, and how.
func refused(t *testing.T, err error, status int, code string) {
	t.Helper()
	var refusal *sdkerr.ServiceResponseError
	if !errors.As(err, &refusal) {
		t.Fatalf("not refused: %v", err)
	}
	if refusal.StatusCode != status || refusal.ErrorCode != code || refusal.RequestId == "" || refusal.ErrorMessage == "" {
		t.Errorf("refused otherwise than by %d %s: %v", status, code, refusal)
	}
}
