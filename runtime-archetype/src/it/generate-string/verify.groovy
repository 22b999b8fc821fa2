def project = new File(basedir, 'generated/shop')
def files = []
project.eachFileRecurse(groovy.io.FileType.FILES) {
    files << project.toPath().relativize(it.toPath()).toString()
}
assert files.findAll { !it.startsWith('target/') } as Set == [
    '.gitignore',
    'Makefile',
    'README.md',
    'events/hello.expected.json',
    'events/hello.json',
    'pom.xml',
    'src/main/java/com/example/Hello.java',
    'src/test/java/com/example/HelloTest.java',
    'template.yaml'
] as Set
assert new File(project, 'template.yaml').text.contains('Handler: com.example.Hello')

def expected = new File(project, 'events/hello.expected.json').text
assert new File(basedir, 'build.log').text.contains(expected.trim())
