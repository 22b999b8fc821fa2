import theme from 'vitepress/theme-without-fonts'
import './flint.css'

export default theme
