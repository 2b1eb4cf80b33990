package swr_test

import (
	"net/http"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestAnOrganization(t *testing.T) {
	swr, name := client(t, home), newName()
	createOrganization(t, swr, name)

	shown := strictly(t, swr.ShowNamespace, &model.ShowNamespaceRequest{Namespace: name})
	positive(t, "id", *shown.Id)
	if *shown.CreatorName == "" {
		t.Error("nobody has created it")
	}
	equal(t, "ShowNamespace", shown, &model.ShowNamespaceResponse{
		Id: shown.Id, Name: &name, CreatorName: shown.CreatorName,
		Auth: of(model.GetShowNamespaceResponseAuthEnum().E_7), HttpStatusCode: http.StatusOK})

	equal(t, "ListNamespaces",
		strictly(t, swr.ListNamespaces, &model.ListNamespacesRequest{Filter: of("namespace::" + name)}),
		&model.ListNamespacesResponse{
			Namespaces: &[]model.ShowNamespace{{
				Id: *shown.Id, Name: name, CreatorName: *shown.CreatorName, Auth: model.GetShowNamespaceAuthEnum().E_7}},
			HttpStatusCode: http.StatusOK})

	_, err := swr.CreateNamespace(
		&model.CreateNamespaceRequest{Body: &model.CreateNamespaceRequestBody{Namespace: name}})
	refused(t, err, http.StatusConflict, "SVCSTG.SWR.4090060")
	_, err = swr.ShowNamespace(&model.ShowNamespaceRequest{Namespace: newName()})
	refused(t, err, http.StatusNotFound, "SVCSTG.SWR.4041061")
}

func TestThePermissionsOfAnOrganization(t *testing.T) {
	swr, name, user := client(t, home), newName(), another(t)
	createOrganization(t, swr, name)
	auths := model.GetUserAuthAuthEnum()
	entry := model.UserAuth{UserId: user, UserName: otherUser, Auth: auths.E_1}

	equal(t, "CreateNamespaceAuth", strictly(t, swr.CreateNamespaceAuth,
		&model.CreateNamespaceAuthRequest{Namespace: name, Body: &[]model.UserAuth{entry}}),
		&model.CreateNamespaceAuthResponse{HttpStatusCode: http.StatusCreated})
	entry.Auth = auths.E_3
	equal(t, "UpdateNamespaceAuth", strictly(t, swr.UpdateNamespaceAuth,
		&model.UpdateNamespaceAuthRequest{Namespace: name, Body: &[]model.UserAuth{entry}}),
		&model.UpdateNamespaceAuthResponse{HttpStatusCode: http.StatusCreated})

	shown := strictly(t, swr.ShowNamespaceAuth, &model.ShowNamespaceAuthRequest{Namespace: name})
	organization := strictly(t, swr.ShowNamespace, &model.ShowNamespaceRequest{Namespace: name})
	self := model.UserAuth{
		UserId: shown.SelfAuth.UserId, UserName: *organization.CreatorName, Auth: auths.E_7}
	equal(t, "ShowNamespaceAuth", shown, &model.ShowNamespaceAuthResponse{
		Id: organization.Id, Name: &name, CreatorName: organization.CreatorName, SelfAuth: &self,
		OthersAuths: &[]model.UserAuth{self, entry}, HttpStatusCode: http.StatusOK})

	equal(t, "DeleteNamespaceAuth", strictly(t, swr.DeleteNamespaceAuth,
		&model.DeleteNamespaceAuthRequest{Namespace: name, Body: &[]string{user}}),
		&model.DeleteNamespaceAuthResponse{HttpStatusCode: http.StatusNoContent})
	shown = strictly(t, swr.ShowNamespaceAuth, &model.ShowNamespaceAuthRequest{Namespace: name})
	equal(t, "the entries that are left", *shown.OthersAuths, []model.UserAuth{self})
}

func TestAWrongSecretKeyIsRefusedByTheGateway(t *testing.T) {
	if !strict {
		t.Skip("the server takes any keys")
	}
	swr := client(t, home)                                // asks IAM for the project, by the right key
	stranger := clientWith(t, home, "not the secret key") // has it from there
	_, err := swr.ListNamespaces(&model.ListNamespacesRequest{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = stranger.ListNamespaces(&model.ListNamespacesRequest{})
	refused(t, err, http.StatusUnauthorized, "APIGW.0301")
}
