package swr_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestSynchronization(t *testing.T) {
	p, there, image := newPlace(t), client(t, elsewhere), newImage("a layer")
	createOrganization(t, there, p.organization)
	p.push(t, "v1", image)

	regions := strictly(t, p.swr.ListSyncRegions, &model.ListSyncRegionsRequest{})
	equal(t, "ListSyncRegions", regions,
		&model.ListSyncRegionsResponse{Body: regions.Body, HttpStatusCode: http.StatusOK})
	if !slices.Contains(*regions.Body, model.RegionInfo{RegionID: elsewhere}) {
		t.Errorf("%s is not among the regions", elsewhere)
	}

	equal(t, "CreateImageSyncRepo", strictly(t, p.swr.CreateImageSyncRepo, &model.CreateImageSyncRepoRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.CreateImageSyncRepoRequestBody{RemoteRegionId: elsewhere, RemoteNamespace: p.organization,
			SyncAuto: of(false), Override: of(true)}}),
		&model.CreateImageSyncRepoResponse{HttpStatusCode: http.StatusOK})
	rules := strictly(t, p.swr.ListImageAutoSyncReposDetails,
		&model.ListImageAutoSyncReposDetailsRequest{Namespace: p.organization, Repository: p.repository})
	rule := (*rules.Body)[0]
	positive(t, "id", rule.Id)
	moment(t, "createdAt", rule.CreatedAt)
	moment(t, "updatedAt", rule.UpdatedAt)
	equal(t, "ListImageAutoSyncReposDetails", rules, &model.ListImageAutoSyncReposDetailsResponse{
		Body: &[]model.SyncRepo{{
			CreatedAt: rule.CreatedAt, DomainID: *p.account.DomainId, DomainName: *p.account.DomainName, Id: rule.Id,
			Namespace: p.organization, Override: true, RemoteNamespace: p.organization, RemoteRegionId: elsewhere,
			RepoName: repositoryName, SyncAuto: false, UpdatedAt: rule.UpdatedAt}},
		HttpStatusCode: http.StatusOK})
	equal(t, "DeleteImageSyncRepo", strictly(t, p.swr.DeleteImageSyncRepo, &model.DeleteImageSyncRepoRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.DeleteImageSyncRepoRequestBody{RemoteRegionId: elsewhere, RemoteNamespace: p.organization}}),
		&model.DeleteImageSyncRepoResponse{HttpStatusCode: http.StatusOK})

	equal(t, "CreateManualImageSyncRepo",
		strictly(t, p.swr.CreateManualImageSyncRepo, &model.CreateManualImageSyncRepoRequest{
			Namespace: p.organization, Repository: p.repository,
			Body: &model.CreateManualImageSyncRepoRequestBody{ImageTag: []string{"v1"}, Override: of(false),
				RemoteNamespace: p.organization, RemoteRegionId: elsewhere}}),
		&model.CreateManualImageSyncRepoResponse{Body: &[]string{}, HttpStatusCode: http.StatusOK})
	t.Cleanup(func() {
		strictly(t, there.DeleteRepo, &model.DeleteRepoRequest{Namespace: p.organization, Repository: p.repository})
	})
	jobs := p.finishedJobs(t)
	job := (*jobs.Body)[0]
	positive(t, "id", job.Id)
	moment(t, "createdAt", job.CreatedAt)
	moment(t, "updatedAt", job.UpdatedAt)
	equal(t, "ShowSyncJob", jobs, &model.ShowSyncJobResponse{
		Body: &[]model.SyncJob{{
			CreatedAt: job.CreatedAt, DomainID: *p.account.DomainId, DomainName: *p.account.DomainName, Id: job.Id,
			Namespace: p.organization, Override: false, RemoteNamespace: p.organization, RemoteRegionId: elsewhere,
			RepoName: repositoryName, Status: "success", SyncOperatorId: *p.shown.CreatorId,
			SyncOperatorName: *p.shown.CreatorName, Tag: "v1", UpdatedAt: job.UpdatedAt}},
		ContentRange: of("0-1/1"), HttpStatusCode: http.StatusOK})
	copied := strictly(t, there.ShowRepoTag,
		&model.ShowRepoTagRequest{Namespace: p.organization, Repository: p.repository, Tag: "v1"})
	equal(t, "the image in the other region", *copied.Digest, image.digest())
}

// finishedJobs waits until the only job has come to its end.
func (p place) finishedJobs(t *testing.T) *model.ShowSyncJobResponse {
	t.Helper()
	request := &model.ShowSyncJobRequest{
		Namespace: p.organization, Repository: p.repository, Filter: "limit::10|offset::0|order::desc"}
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		jobs := strictly(t, p.swr.ShowSyncJob, request)
		if len(*jobs.Body) == 1 && !slices.Contains([]string{"waiting", "running"}, (*jobs.Body)[0].Status) {
			return jobs
		}
	}
	t.Fatal("the job does not come to an end")
	return nil
}

func TestAnAgency(t *testing.T) {
	swr := client(t, home)
	before := strictly(t, swr.CheckAgency, &model.CheckAgencyRequest{})
	if *before.IsAgency {
		_, err := swr.CreateAgency(&model.CreateAgencyRequest{})
		refused(t, err, http.StatusConflict, "SVCSTG.SWR.4090089")
		answers.operations["CreateAgency"] = true // in an earlier run: an agency stays
	} else {
		equal(t, "CreateAgency", strictly(t, swr.CreateAgency, &model.CreateAgencyRequest{}),
			&model.CreateAgencyResponse{HttpStatusCode: http.StatusNoContent})
	}
	equal(t, "CheckAgency", strictly(t, swr.CheckAgency, &model.CheckAgencyRequest{}),
		&model.CheckAgencyResponse{DomainId: before.DomainId, IsAgency: of(true), HttpStatusCode: http.StatusOK})
}
