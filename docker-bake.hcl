# The image for both kinds of processors, for a registry: IMAGE=registry.example/zoo:1 docker buildx bake --push
variable "IMAGE" {
  default = "llm-zoo-bot"
}

target "default" {
  context   = "."
  platforms = ["linux/amd64", "linux/arm64"]
  tags      = [IMAGE]
}
