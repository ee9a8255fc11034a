/** ftfy, in a module of its own: the build puts its code here, so that whoever installs us need not install it. */
export {fix_encoding as fixEncoding} from '@photostructure/ftfy'
