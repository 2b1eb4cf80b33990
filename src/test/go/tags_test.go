package swr_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func TestATag(t *testing.T) {
	p, image := newPlace(t), newImage("a layer")
	p.push(t, "v1", image)

	show := &model.ShowRepoTagRequest{Namespace: p.organization, Repository: p.repository, Tag: "v1"}
	shown := strictly(t, p.swr.ShowRepoTag, show)
	positive(t, "id", *shown.Id)
	moment(t, "created", *shown.Created)
	moment(t, "updated", *shown.Updated)
	path := *p.shown.Path + ":v1"
	equal(t, "ShowRepoTag", shown, &model.ShowRepoTagResponse{
		Id: shown.Id, RepoId: p.shown.Id, Tag: of("v1"), ImageId: of(image.id()), Manifest: &image.manifest,
		Digest: of(image.digest()), Schema: of(int64(2)), Path: &path, InternalPath: &path, Size: of(image.size()),
		IsTrusted: of(false), Created: shown.Created, Updated: shown.Updated, DomainId: p.account.DomainId,
		TagType: of(int64(0)), HttpStatusCode: http.StatusOK})

	equal(t, "ListRepositoryTags",
		strictly(t, p.swr.ListRepositoryTags, &model.ListRepositoryTagsRequest{
			Namespace: p.organization, Repository: p.repository, Limit: of("10"), Offset: of("0"), Tag: of("v1"),
			OrderColumn: of("updated_at"), OrderType: of("desc")}),
		&model.ListRepositoryTagsResponse{
			Body: &[]model.ShowReposTagResp{{
				Id: *shown.Id, RepoId: *p.shown.Id, Tag: "v1", ImageId: image.id(), Manifest: image.manifest,
				Digest: image.digest(), Schema: 2, Path: path, InternalPath: path, Size: image.size(), IsTrusted: false,
				Created: *shown.Created, Updated: *shown.Updated, Deleted: "", DomainId: *p.account.DomainId, Scanned: false,
				TagType: 0}},
			ContentRange: of("0-1/1"), HttpStatusCode: http.StatusOK})

	equal(t, "CreateRepoTag", strictly(t, p.swr.CreateRepoTag, &model.CreateRepoTagRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.CreateRepoTagRequestBody{SourceTag: "v1", DestinationTag: "v2", Override: of(false)}}),
		&model.CreateRepoTagResponse{HttpStatusCode: http.StatusCreated})

	list := model.ListRepositoryTagRequest{Namespace: p.organization, Repository: p.repository, Limit: of(int32(1)),
		OrderColumn: of("tag"), OrderType: of("asc"), WithManifest: of(true)}
	page := strictly(t, p.swr.ListRepositoryTag, &list)
	equal(t, "ListRepositoryTag", page, &model.ListRepositoryTagResponse{
		Tags: &[]model.ShowReposTagRespV3{{
			Id: *shown.Id, RepoId: *p.shown.Id, Tag: "v1", ImageId: image.id(), Manifest: image.manifest,
			Digest: image.digest(), Schema: 2, Path: path, InternalPath: path, Size: image.size(), IsTrusted: false,
			Created: *shown.Created, Updated: *shown.Updated, DomainId: *p.account.DomainId, TagType: 0}},
		NextMarker: page.NextMarker, HasMore: of(true), HttpStatusCode: http.StatusOK})
	list.Marker = page.NextMarker
	page = strictly(t, p.swr.ListRepositoryTag, &list)
	if *page.HasMore || len(*page.Tags) != 1 || (*page.Tags)[0].Tag != "v2" {
		t.Errorf("the second page is %s", text(page))
	}

	equal(t, "DeleteRepoTag", strictly(t, p.swr.DeleteRepoTag,
		&model.DeleteRepoTagRequest{Namespace: p.organization, Repository: p.repository, Tag: "v1"}),
		&model.DeleteRepoTagResponse{HttpStatusCode: http.StatusNoContent})
	_, err := p.swr.ShowRepoTag(show)
	refused(t, err, http.StatusNotFound, "SVCSTG.SWR.4041056")
}

func TestASignature(t *testing.T) {
	p, image, signature := newPlace(t), newImage("a layer"), newImage("a signature")
	p.push(t, "v1", image)
	accessories := &model.ListRepoAccessoriesRequest{Namespace: p.organization, Repository: p.repository, Tag: "v1"}
	equal(t, "no accessories", strictly(t, p.swr.ListRepoAccessories, accessories),
		&model.ListRepoAccessoriesResponse{Total: of(int64(0)), HttpStatusCode: http.StatusOK})
	p.push(t, "stable", image)
	p.push(t, image.signatureTag(), signature)

	listed := strictly(t, p.swr.ListRepoAccessories, accessories)
	accessory := (*listed.Accessories)[0]
	positive(t, "id", *accessory.Id)
	moment(t, "created_at", *accessory.CreatedAt)
	moment(t, "updated_at", *accessory.UpdatedAt)
	equal(t, "ListRepoAccessories", listed, &model.ListRepoAccessoriesResponse{
		Total: of(int64(1)),
		Accessories: &[]model.AccessoryListAccessories{{
			Id: accessory.Id, DomainId: p.account.DomainId, NamespaceName: &p.organization, RepoName: of(repositoryName),
			SigTag: of(image.signatureTag()), SigDigest: of(signature.digest()), TargetDigest: of(image.digest()),
			Size: of(signature.size()), Type: of("signature.cosign"), CreatedAt: accessory.CreatedAt,
			UpdatedAt: accessory.UpdatedAt}},
		HttpStatusCode: http.StatusOK})

	list := model.ListReferencesRequest{
		Namespace: p.organization, Repository: p.repository, Tag: image.signatureTag(), Limit: of(int32(1))}
	page := strictly(t, p.swr.ListReferences, &list)
	list.Marker = page.NextMarker
	second := strictly(t, p.swr.ListReferences, &list)
	tags := append(*page.Tags, *second.Tags...)
	slices.Sort(tags)
	equal(t, "the tags that it signs", tags, []string{"stable", "v1"})
	equal(t, "whether there are more", []bool{*page.HasMore, *second.HasMore}, []bool{true, false})
}
