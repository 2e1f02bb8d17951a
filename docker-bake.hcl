# The image for both kinds of processors, for a registry:
# IMAGE=registry.example/zoo:1 docker buildx bake --file docker-bake.hcl --push
# Without --file the services of docker-compose.yml would be built in its place.
variable "IMAGE" {
  default = "llm-zoo-bot"
}

target "default" {
  context   = "."
  platforms = ["linux/amd64", "linux/arm64"]
  tags      = [IMAGE]
}
