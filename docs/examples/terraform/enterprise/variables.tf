variable "endpoint" {
  description = "Where the emulator is: scheme, host and port"
  type        = string
  default     = "http://localhost:5080"
}

variable "access_key" {
  description = "Access key of an administrator"
  type        = string
  default     = "test"
}

variable "secret_key" {
  description = "Its secret"
  type        = string
  default     = "test"
  sensitive   = true
}

variable "region" {
  description = "One of the emulator's regions (swr.regions)"
  type        = string
  default     = "cn-north-4"
}

variable "name" {
  description = "Name of the instance"
  type        = string
  default     = "terraform-example"
}

variable "anonymous_access" {
  description = "Whether public namespaces can be pulled from without a login"
  type        = bool
  default     = true
}

variable "public_access" {
  description = "Whether the instance can be reached through the internet: Enable or Disable"
  type        = string
  default     = "Enable"
}

variable "description" {
  description = "Description of the repository, once an image has been pushed"
  type        = string
  default     = "made by Terraform"
}

variable "image_tag" {
  description = "Tag of an image in the repository app; empty as long as none has been pushed"
  type        = string
  default     = ""
}

variable "deleted_tag" {
  description = "Another tag of it, which is deleted; empty: none is"
  type        = string
  default     = ""
}

variable "deleted_artifact" {
  description = "Digest of an image in the repository, which is deleted; empty: none is"
  type        = string
  default     = ""
}

variable "deleted_repositories" {
  description = "Repositories of the namespace, which are deleted with all that is in them"
  type        = set(string)
  default     = []
}
