module example/hosts

go 1.21
