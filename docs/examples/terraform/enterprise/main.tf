terraform {
  required_version = ">= 1.5"
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = ">= 1.97.0"
    }
  }
}

# Plain HTTP will do. auth_url must end in /v3, and both services must be named, or the provider asks the real ones.
provider "huaweicloud" {
  region     = var.region
  access_key = var.access_key
  secret_key = var.secret_key
  auth_url   = "${var.endpoint}/v3"
  endpoints = {
    iam = var.endpoint
    swr = var.endpoint
  }
  skip_check_website_type = true
}
