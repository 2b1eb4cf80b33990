output "repository" {
  description = "What docker push takes, without a tag"
  value       = huaweicloud_swr_repository.this.path
}

output "login" {
  description = "A docker login that is valid for a day"
  value       = huaweicloud_swr_temporary_login_command.this.x_swr_docker_login
  sensitive   = true
}
