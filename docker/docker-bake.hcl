# The image for this machine:   docker buildx bake -f docker/docker-bake.hcl
# for all machines, published:  IMAGE=ghcr.io/me/swr-emulator TAGS=1.2.3,1.2,latest docker buildx bake -f docker/docker-bake.hcl release --push

variable "IMAGE" {
  default = "swr-emulator"
}

# Separated by commas; the first is the version.
variable "TAGS" {
  default = "latest"
}

variable "REVISION" {
  default = ""
}

variable "SOURCE" {
  default = ""
}

group "default" {
  targets = ["image"]
}

target "image" {
  context    = "."
  dockerfile = "docker/Dockerfile"
  tags       = [for tag in split(",", TAGS) : "${IMAGE}:${tag}"]
  args = {
    VERSION  = split(",", TAGS)[0]
    REVISION = REVISION
    SOURCE   = SOURCE
  }
}

target "release" {
  inherits  = ["image"]
  platforms = ["linux/amd64", "linux/arm64"]
  attest = [
    "type=provenance,mode=max",
    "type=sbom",
  ]
}
