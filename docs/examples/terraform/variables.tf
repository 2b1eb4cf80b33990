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

variable "target_region" {
  description = "Another of them, to which images are copied"
  type        = string
  default     = "cn-north-1"
}

variable "organization" {
  description = "Name of the organization; no account may have it yet"
  type        = string
  default     = "terraform-example"
}

variable "sharing_account" {
  description = "Account that the repository is shared with; a strict server has to know it"
  type        = string
  default     = "globex"
}

variable "description" {
  description = "Description of the repository"
  type        = string
  default     = "made by Terraform"
}

variable "write_access" {
  description = "Whether the first user may push"
  type        = bool
  default     = false
}

variable "image_tag" {
  description = "Tag of an image in the repository; empty as long as none has been pushed"
  type        = string
  default     = ""
}

variable "signature_tag" {
  description = "Tag of its signature, such as sha256-….sig; empty as long as none has been pushed"
  type        = string
  default     = ""
}
