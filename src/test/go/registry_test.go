package swr_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	swr "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

const manifestType = "application/vnd.docker.distribution.manifest.v2+json"

// image is an image of one layer.
type image struct {
	config, layer []byte
	manifest      string
}

func newImage(content string) image {
	image := image{
		config: []byte(`{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}`),
		layer:  []byte(content),
	}
	manifest, err := json.Marshal(map[string]any{
		"schemaVersion": 2,
		"mediaType":     manifestType,
		"config":        descriptor("application/vnd.docker.container.image.v1+json", image.config),
		"layers":        []any{descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", image.layer)},
	})
	if err != nil {
		panic(err) // texts and numbers can always be written
	}
	image.manifest = string(manifest)
	return image
}

func descriptor(mediaType string, content []byte) map[string]any {
	return map[string]any{"mediaType": mediaType, "size": len(content), "digest": digest(content)}
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256:" + hex.EncodeToString(sum[:])
}

func (i image) digest() string { return digest([]byte(i.manifest)) }

func (i image) id() string { return strings.TrimPrefix(digest(i.config), "sha256:") }

func (i image) size() int64 { return int64(len(i.config) + len(i.layer)) }

// signatureTag is the tag under which signing tools keep the image's signature.
func (i image) signatureTag() string { return strings.Replace(i.digest(), ":", "-", 1) + ".sig" }

// push pushes an image with a login of CreateSecret.
func (p place) push(t *testing.T, tag string, image image) {
	t.Helper()
	registry := login(t, p.swr)
	name := registry.base + p.organization + "/" + repositoryName
	for _, blob := range [][]byte{image.config, image.layer} {
		at := name + "/blobs/uploads/?digest=" + url.QueryEscape(digest(blob))
		registry.send(t, http.MethodPost, at, "application/octet-stream", blob, http.StatusCreated)
	}
	registry.send(t, http.MethodPut, name+"/manifests/"+tag, manifestType, []byte(image.manifest), http.StatusCreated)
}

// pull fetches a tag's manifest.
func (p place) pull(t *testing.T, tag string) {
	t.Helper()
	registry := login(t, p.swr)
	at := registry.base + p.organization + "/" + repositoryName + "/manifests/" + tag
	registry.send(t, http.MethodGet, at, "", nil, http.StatusOK)
}

type registry struct{ base, authorization string }

func login(t *testing.T, client *swr.SwrClient) registry {
	t.Helper()
	secret := strictly(t, client.CreateSecret, &model.CreateSecretRequest{})
	for host, login := range secret.Auths {
		if _, err := base64.StdEncoding.DecodeString(login.Auth); err != nil {
			t.Fatal(err)
		}
		scheme, _, _ := strings.Cut(endpoint, "://")
		return registry{scheme + "://" + host + "/v2/", "Basic " + login.Auth}
	}
	t.Fatal("no login")
	return registry{}
}

func (r registry) send(t *testing.T, method, at, contentType string, body []byte, status int) {
	t.Helper()
	request, err := http.NewRequest(method, at, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", r.authorization)
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != status {
		t.Fatalf("%s %s: %d %s %v", method, at, response.StatusCode, answer, err)
	}
}
