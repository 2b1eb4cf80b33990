package swr_test

import (
	"net/http"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestSharing(t *testing.T) {
	p, image := newPlace(t), newImage("a layer")
	p.push(t, "v1", image)
	p.shown = p.show(t)
	equal(t, "CreateRepoDomains", strictly(t, p.swr.CreateRepoDomains, &model.CreateRepoDomainsRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.CreateRepoDomainsRequestBody{
			AccessDomain: otherAccount, Permit: "read", Deadline: "forever", Description: of("for a test")}}),
		&model.CreateRepoDomainsResponse{HttpStatusCode: http.StatusCreated})

	show := &model.ShowAccessDomainRequest{
		Namespace: p.organization, Repository: p.repository, AccessDomain: otherAccount}
	shown := strictly(t, p.swr.ShowAccessDomain, show)
	moment(t, "created", *shown.Created)
	moment(t, "updated", *shown.Updated)
	equal(t, "ShowAccessDomain", shown, &model.ShowAccessDomainResponse{
		Exist: of(true), Namespace: &p.organization, Repository: of(repositoryName), AccessDomain: &otherAccount,
		Permit: of("read"), Deadline: of("forever"), Description: of("for a test"), CreatorId: p.shown.CreatorId,
		CreatorName: p.shown.CreatorName, Created: shown.Created, Updated: shown.Updated, Status: of(true),
		HttpStatusCode: http.StatusOK})
	equal(t, "ListRepoDomains", strictly(t, p.swr.ListRepoDomains,
		&model.ListRepoDomainsRequest{Namespace: p.organization, Repository: p.repository}),
		&model.ListRepoDomainsResponse{
			Body: &[]model.ShowRepoDomainsResponse{{
				Namespace: p.organization, Repository: repositoryName, AccessDomain: otherAccount, Permit: "read",
				Deadline: "forever", Description: "for a test", CreatorId: *p.shown.CreatorId,
				CreatorName: *p.shown.CreatorName, Created: *shown.Created, Updated: *shown.Updated, Status: true}},
			HttpStatusCode: http.StatusOK})

	equal(t, "ListSharedReposDetails", strictly(t, p.swr.ListSharedReposDetails, &model.ListSharedReposDetailsRequest{
		Center: "self", Namespace: &p.organization, Name: of("app"), Limit: of("10"), Offset: of("0")}),
		&model.ListSharedReposDetailsResponse{
			Body: &[]model.ShowReposResp{{
				Name: repositoryName, Category: "linux", Description: "a test", Size: image.size(), NumImages: 1,
				CreatedAt: *p.shown.Created, UpdatedAt: *p.shown.Updated, Path: *p.shown.Path,
				InternalPath: *p.shown.InternalPath, DomainName: *p.account.DomainName, Namespace: p.organization,
				Tags: []string{"v1"}, TotalRange: 1}},
			ContentRange: of("0-1/1"), HttpStatusCode: http.StatusOK})
	theirs := strictly(t, p.swr.ListSharedReposDetails, &model.ListSharedReposDetailsRequest{Center: "thirdparty"})
	equal(t, "what others share", *theirs.Body, []model.ShowReposResp{})

	p.shareASecond(t)
	list := model.ListSharedRepoDetailsRequest{Namespace: &p.organization, Limit: of(int64(1)),
		SharedBy: model.GetListSharedRepoDetailsRequestSharedByEnum().SELF}
	page := strictly(t, p.swr.ListSharedRepoDetails, &list)
	equal(t, "ListSharedRepoDetails", page, &model.ListSharedRepoDetailsResponse{
		Repos: &[]model.ShowReposRespV3{{
			Id: *p.shown.Id, Name: repositoryName, Category: "linux", Description: "a test", Size: image.size(), NumImages: 1,
			CreatedAt: *p.shown.Created, UpdatedAt: *p.shown.Updated, DomainName: *p.account.DomainName, NamespaceName: p.organization,
			Status: of(false)}},
		NextMarker: page.NextMarker, HttpStatusCode: http.StatusOK})
	list.Marker = of(int64(*page.NextMarker))
	page = strictly(t, p.swr.ListSharedRepoDetails, &list)
	if page.NextMarker != nil || len(*page.Repos) != 1 || (*page.Repos)[0].Name != "second" {
		t.Errorf("the second page is %s", text(page))
	}

	equal(t, "UpdateRepoDomains", strictly(t, p.swr.UpdateRepoDomains, &model.UpdateRepoDomainsRequest{
		Namespace: p.organization, Repository: p.repository, AccessDomain: otherAccount,
		Body: &model.UpdateRepoDomainsRequestBody{
			Permit: "read", Deadline: "2099-12-31T00:00:00Z", Description: of("changed")}}),
		&model.UpdateRepoDomainsResponse{HttpStatusCode: http.StatusCreated})
	shown = strictly(t, p.swr.ShowAccessDomain, show)
	equal(t, "what has changed", []string{*shown.Deadline, *shown.Description},
		[]string{"2099-12-31T00:00:00Z", "changed"})
	equal(t, "DeleteRepoDomains", strictly(t, p.swr.DeleteRepoDomains, &model.DeleteRepoDomainsRequest{
		Namespace: p.organization, Repository: p.repository, AccessDomain: otherAccount}),
		&model.DeleteRepoDomainsResponse{HttpStatusCode: http.StatusNoContent})
	equal(t, "whether it is left", *strictly(t, p.swr.ShowAccessDomain, show).Exist, false)
}

func (p place) shareASecond(t *testing.T) {
	t.Helper()
	strictly(t, p.swr.CreateRepo, &model.CreateRepoRequest{Namespace: p.organization,
		Body: &model.CreateRepoRequestBody{Repository: "second", IsPublic: false}})
	t.Cleanup(func() {
		strictly(t, p.swr.DeleteRepo, &model.DeleteRepoRequest{Namespace: p.organization, Repository: "second"})
	})
	strictly(t, p.swr.CreateRepoDomains, &model.CreateRepoDomainsRequest{
		Namespace: p.organization, Repository: "second",
		Body: &model.CreateRepoDomainsRequestBody{AccessDomain: otherAccount, Permit: "read", Deadline: "forever"}})
}
