package swr_test

import (
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestVersions(t *testing.T) {
	swr := client(t, home)
	version := model.VersionDetail{
		Id: "v2", Links: &model.Link{Href: endpoint + "/v2/", Rel: "self"}, Version: "2.26", Status: "CURRENT",
		Updated: "2020-07-09T00:00:00Z", MinVersion: "2.0"}
	equal(t, "ShowApiVersion", strictly(t, swr.ShowApiVersion, &model.ShowApiVersionRequest{ApiVersion: "v2"}),
		&model.ShowApiVersionResponse{Version: &version, HttpStatusCode: http.StatusOK})
	equal(t, "ListApiVersions", strictly(t, swr.ListApiVersions, &model.ListApiVersionsRequest{}),
		&model.ListApiVersionsResponse{
			Versions: &[]model.VersionDetail{version}, HttpStatusCode: http.StatusOK})
}

func TestLogins(t *testing.T) {
	swr := client(t, home)
	host := strings.SplitN(endpoint, "://", 2)[1]

	secret := strictly(t, swr.CreateSecret, &model.CreateSecretRequest{Projectname: of(home)})
	user, password := credentials(t, secret.Auths, host)
	equal(t, "CreateSecret", secret, &model.CreateSecretResponse{
		Auths: secret.Auths, XSwrExpireat: secret.XSwrExpireat,
		XSwrDockerlogin: of("docker login -u " + user + " -p " + password + " " + host), HttpStatusCode: http.StatusOK})
	token := strictly(t, swr.CreateAuthorizationToken, &model.CreateAuthorizationTokenRequest{})
	user, password = credentials(t, token.Auths, host)
	equal(t, "CreateAuthorizationToken", token, &model.CreateAuthorizationTokenResponse{
		Auths: token.Auths, XSwrExpireat: token.XSwrExpireat,
		XSwrDockerlogin: of("docker login -u " + user + " -p " + password + " " + host), HttpStatusCode: http.StatusOK})
	for _, end := range []string{*secret.XSwrExpireat, *token.XSwrExpireat} {
		if at, err := time.Parse(time.RFC3339Nano, end); err != nil || !at.After(time.Now()) {
			t.Errorf("a login ends at %s", end)
		}
	}
}

func credentials(t *testing.T, auths map[string]model.AuthInfo, host string) (user, password string) {
	t.Helper()
	pair, err := base64.StdEncoding.DecodeString(auths[host].Auth)
	user, password, found := strings.Cut(string(pair), ":")
	if err != nil || !found || len(auths) != 1 {
		t.Fatalf("the logins are %v", auths)
	}
	return user, password
}

func TestFigures(t *testing.T) {
	p := newPlace(t)
	content := strings.Repeat(p.organization, 100_000)
	p.push(t, "v1", newImage(content))

	now := strictly(t, p.swr.ShowDomainOverview, &model.ShowDomainOverviewRequest{})
	stored := *now.StoreSpace - *p.account.StoreSpace
	if wanted := float64(len(content)) / (1 << 20); stored < wanted-0.02 || stored > wanted+0.02 {
		t.Errorf("%f MB more are stored after a push of %f", stored, wanted)
	}
	if *now.DomainId == "" || *now.DomainName == "" {
		t.Error("the account has no name")
	}
	equal(t, "ShowDomainOverview", now, &model.ShowDomainOverviewResponse{
		DomainId: p.account.DomainId, DomainName: p.account.DomainName, NamspaceNum: p.account.NamspaceNum,
		RepoNum: p.account.RepoNum, ImageNum: of(*p.account.ImageNum + 1), StoreSpace: now.StoreSpace,
		DownflowSize: p.account.DownflowSize, HttpStatusCode: http.StatusOK})

	types := model.GetShowDomainResourceReportsRequestResourceTypeEnum()
	for _, kind := range []model.ShowDomainResourceReportsRequestResourceType{types.STORE, types.DOWNFLOW} {
		report := strictly(t, p.swr.ShowDomainResourceReports, &model.ShowDomainResourceReportsRequest{
			ResourceType: kind, Frequency: model.GetShowDomainResourceReportsRequestFrequencyEnum().DAILY})
		last := (*report.Body)[len(*report.Body)-1]
		wanted := map[string]*float64{"store": now.StoreSpace, "downflow": now.DownflowSize}[kind.Value()]
		equal(t, "days", len(*report.Body), 30)
		equal(t, "today's "+kind.Value(), *last.Value, *wanted)
		if _, err := time.Parse(time.DateOnly, *last.Date); err != nil {
			t.Error(err)
		}
	}

	quotas := strictly(t, p.swr.ListQuotas, &model.ListQuotasRequest{})
	equal(t, "ListQuotas", quotas, &model.ListQuotasResponse{
		Quotas: &[]model.ShowQuota{{QuotaLimit: (*quotas.Quotas)[0].QuotaLimit, QuotaKey: "namespace", Unit: "",
			Used: int32(*now.NamspaceNum)}},
		HttpStatusCode: http.StatusOK})
}

func TestFeatureGates(t *testing.T) {
	swr, yes, no := client(t, home), of(true), of(false)
	equal(t, "ShowShareFeatureGates",
		strictly(t, swr.ShowShareFeatureGates, &model.ShowShareFeatureGatesRequest{}),
		&model.ShowShareFeatureGatesResponse{
			EnableExperience: no, EnableHssService: no, EnableImageScan: no, EnableSm3: no, EnableImageSync: yes,
			EnableCciService: yes, EnableImageLabel: no, EnablePipeline: no, EnableAuthorizationToken: yes,
			EnableResource: no, EnableListV3: yes, EnableImageQuota: no, HttpStatusCode: http.StatusOK})
}
