def project = new File(basedir, 'generated/shop')
def files = []
project.eachFileRecurse(groovy.io.FileType.FILES) {
    files << project.toPath().relativize(it.toPath()).toString()
}
assert files.findAll { !it.startsWith('target/') } as Set == [
    '.gitignore',
    'Makefile',
    'README.md',
    'events/payments.expected.json',
    'events/payments.json',
    'pom.xml',
    'src/main/java/com/example/CardMask.java',
    'src/test/java/com/example/CardMaskTest.java',
    'template.yaml'
] as Set
assert new File(project, 'template.yaml').text.contains('Handler: com.example.CardMask')

def expected = new File(project, 'events/payments.expected.json').text
assert new File(basedir, 'build.log').text.contains(expected.trim())
