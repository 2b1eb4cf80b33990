output "instance" {
  description = "Id of the instance"
  value       = huaweicloud_swr_enterprise_instance.this.id
}

output "address" {
  description = "What stands before /namespace/repository in the name of an image"
  value       = huaweicloud_swr_enterprise_instance.this.access_address
}

output "user" {
  description = "User of a docker login that is valid for a day"
  value       = huaweicloud_swr_enterprise_temporary_credential.this.user_id
}

output "password" {
  description = "Its password"
  value       = huaweicloud_swr_enterprise_temporary_credential.this.auth_token
  sensitive   = true
}
