// What all handlers have in common. Returns the project that was generated.
{ File basedir, String handler, List<String> own ->
    def project = new File(basedir, 'generated/shop')
    def files = []
    project.eachFileRecurse(groovy.io.FileType.FILES) {
        files << project.toPath().relativize(it.toPath()).toString()
    }
    def common = ['.gitignore', 'Makefile', 'README.md', 'pom.xml', 'template.yaml']
    assert files.findAll { !it.startsWith('target/') } as Set == (common + own) as Set
    assert new File(project, 'template.yaml').text.contains("Handler: ${handler}")
    return project
}
