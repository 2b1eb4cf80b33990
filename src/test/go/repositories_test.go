package swr_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestARepository(t *testing.T) {
	p := newPlace(t)

	shown := p.shown
	positive(t, "id", *shown.Id)
	moment(t, "created", *shown.Created)
	path := strings.SplitN(endpoint, "://", 2)[1] + "/" + p.organization + "/" + repositoryName
	organization := strictly(t, p.swr.ShowNamespace, &model.ShowNamespaceRequest{Namespace: p.organization})
	if *shown.CreatorId == "" {
		t.Error("nobody has created it")
	}
	equal(t, "ShowRepository", shown, &model.ShowRepositoryResponse{
		Id: shown.Id, NsId: of(int64(*organization.Id)), Name: of(repositoryName), Category: of("linux"),
		Description: of("a test"), CreatorId: shown.CreatorId, CreatorName: organization.CreatorName, Size: of(int64(0)),
		IsPublic: of(false), NumImages: of(int64(0)), NumDownload: of(int64(0)), Url: of(""), Path: &path,
		InternalPath: &path, Created: shown.Created, Updated: shown.Created, DomainId: p.account.DomainId,
		Priority: of(int32(0)), HttpStatusCode: http.StatusOK})

	category := model.GetUpdateRepoRequestBodyCategoryEnum().DATABASE
	equal(t, "UpdateRepo", strictly(t, p.swr.UpdateRepo, &model.UpdateRepoRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.UpdateRepoRequestBody{IsPublic: true, Category: &category, Description: of("changed")}}),
		&model.UpdateRepoResponse{HttpStatusCode: http.StatusCreated})
	shown = p.show(t)
	equal(t, "what has changed", []any{*shown.IsPublic, *shown.Category, *shown.Description},
		[]any{true, "database", "changed"})

	_, err := p.swr.ShowRepository(&model.ShowRepositoryRequest{Namespace: p.organization, Repository: "absent"})
	refused(t, err, http.StatusNotFound, "SVCSTG.SWR.4040010")
}

func TestListsOfRepositories(t *testing.T) {
	p := newPlace(t)
	p.push(t, "v1", newImage("a layer"))
	p.pull(t, "v1")
	shown := p.show(t)
	equal(t, "images and downloads", []int64{*shown.NumImages, *shown.NumDownload}, []int64{1, 1})
	size := newImage("a layer").size()

	equal(t, "ListReposDetails",
		strictly(t, p.swr.ListReposDetails, &model.ListReposDetailsRequest{
			Namespace: &p.organization, Name: of("app"), Category: of("linux"), Limit: of("10"), Offset: of("0"),
			OrderColumn: of("name"), OrderType: of("asc")}),
		&model.ListReposDetailsResponse{
			Body: &[]model.ShowReposResp{{
				Name: repositoryName, Category: "linux", Description: "a test", Size: size, IsPublic: false, NumImages: 1,
				NumDownload: 1, CreatedAt: *shown.Created, UpdatedAt: *shown.Updated, Logo: "", Url: "", Path: *shown.Path,
				InternalPath: *shown.InternalPath, DomainName: *p.account.DomainName, Namespace: p.organization,
				Tags: []string{"v1"}, Status: false, TotalRange: 1}},
			ContentRange: of("0-1/1"), HttpStatusCode: http.StatusOK})

	first := model.ShowReposRespV3{
		Id: *shown.Id, Name: repositoryName, Category: "linux", Description: "a test", Size: size, IsPublic: false,
		NumImages: 1, NumDownload: 1, CreatedAt: *shown.Created, UpdatedAt: *shown.Updated,
		DomainName: *p.account.DomainName, NamespaceName: p.organization}
	strictly(t, p.swr.CreateRepo, &model.CreateRepoRequest{Namespace: p.organization,
		Body: &model.CreateRepoRequestBody{Repository: "second", IsPublic: true}})
	list := model.ListRepoDetailsRequest{Namespace: &p.organization, Limit: of(int32(1))}
	page := strictly(t, p.swr.ListRepoDetails, &list)
	equal(t, "ListRepoDetails", page, &model.ListRepoDetailsResponse{
		Repos: &[]model.ShowReposRespV3{first}, NextMarker: page.NextMarker, HttpStatusCode: http.StatusOK})
	list.Marker = page.NextMarker
	page = strictly(t, p.swr.ListRepoDetails, &list)
	if page.NextMarker != nil || len(*page.Repos) != 1 || (*page.Repos)[0].Name != "second" {
		t.Errorf("the second page is %s", text(page))
	}
	strictly(t, p.swr.DeleteRepo, &model.DeleteRepoRequest{Namespace: p.organization, Repository: "second"})
}

func TestThePermissionsOfARepository(t *testing.T) {
	p, user := newPlace(t), another(t)
	auths := model.GetUserAuthAuthEnum()
	entry := model.UserAuth{UserId: user, UserName: otherUser, Auth: auths.E_1}

	equal(t, "CreateUserRepositoryAuth", strictly(t, p.swr.CreateUserRepositoryAuth,
		&model.CreateUserRepositoryAuthRequest{
			Namespace: p.organization, Repository: p.repository, Body: &[]model.UserAuth{entry}}),
		&model.CreateUserRepositoryAuthResponse{HttpStatusCode: http.StatusCreated})
	entry.Auth = auths.E_7
	equal(t, "UpdateUserRepositoryAuth", strictly(t, p.swr.UpdateUserRepositoryAuth,
		&model.UpdateUserRepositoryAuthRequest{
			Namespace: p.organization, Repository: p.repository, Body: &[]model.UserAuth{entry}}),
		&model.UpdateUserRepositoryAuthResponse{HttpStatusCode: http.StatusCreated})

	show := &model.ShowUserRepositoryAuthRequest{Namespace: p.organization, Repository: p.repository}
	self := model.UserAuth{UserId: *p.shown.CreatorId, UserName: *p.shown.CreatorName, Auth: auths.E_7}
	equal(t, "ShowUserRepositoryAuth", strictly(t, p.swr.ShowUserRepositoryAuth, show),
		&model.ShowUserRepositoryAuthResponse{
			Id: of(int32(*p.shown.Id)), Name: of(repositoryName), SelfAuth: &self, OthersAuths: &[]model.UserAuth{entry},
			HttpStatusCode: http.StatusOK})

	equal(t, "DeleteUserRepositoryAuth", strictly(t, p.swr.DeleteUserRepositoryAuth,
		&model.DeleteUserRepositoryAuthRequest{
			Namespace: p.organization, Repository: p.repository, Body: &[]string{user}}),
		&model.DeleteUserRepositoryAuthResponse{HttpStatusCode: http.StatusNoContent})
	equal(t, "the entries that are left", *strictly(t, p.swr.ShowUserRepositoryAuth, show).OthersAuths,
		[]model.UserAuth{})
}
