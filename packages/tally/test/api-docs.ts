import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const source = dirname(entry);

/** What the front door of the package offers, as one page: each name with its form and its docstring. */
export function apiDocs(): string {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const door = file && checker.getSymbolAtLocation(file);
  if (!door) throw new Error('The front door of the package cannot be read.');
  const rooms = new Map<string, string[]>();
  const names = checker.getExportsOfModule(door).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const exported of names) {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations?.[0];
    if (!declaration) continue;
    const path = relative(source, declaration.getSourceFile().fileName).replaceAll('\\', '/');
    const room = path.includes('/') ? (path.split('/')[0] ?? '') : 'results';
    const entryText = entryOf(exported.name, symbol, declaration, path, checker);
    rooms.set(room, [...(rooms.get(room) ?? []), entryText]);
  }
  const chapters = [...rooms].sort(([a], [b]) => (a < b ? -1 : 1));
  const title =
    '# What tally offers\n\nMade from the docstrings by `TALLY_WRITE_DOCS=1 vitest run packages/tally/test/api-docs.test.ts`.\n';
  return `${title}${chapters.map(([room, entries]) => `\n## ${room}\n\n${entries.join('\n')}`).join('')}`;
}

function entryOf(
  name: string,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  path: string,
  checker: ts.TypeChecker,
): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const tags = symbol.getJsDocTags(checker).map((tag) => tagText(tag));
  const parts = [`### ${name}`, `\`${path}\``, text, ...tags, codeBlock(formOf(declaration))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function tagText(tag: ts.JSDocTagInfo): string {
  const text = ts.displayPartsToString(tag.text).trim();
  if (tag.name === 'example') return text.startsWith('```') ? text : codeBlock(text);
  if (tag.name === 'throws') return `Throws ${text}.`.replace(/\.\.$/, '.');
  if (tag.name === 'returns') return `Returns ${text}.`.replace(/\.\.$/, '.');
  if (tag.name === 'param') return `- \`${text.replace(/\s/, '`: ')}`;
  return text;
}

const codeBlock = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``;

/** A declaration as written, without bodies, private members and its own docstring. */
function formOf(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile();
  if (ts.isFunctionDeclaration(declaration) && declaration.body)
    return file.text.slice(declaration.getStart(file), declaration.body.getStart(file)).trim();
  if (ts.isVariableDeclaration(declaration)) {
    const statement = declaration.parent.parent;
    const body = declaration.initializer && arrowBody(declaration.initializer);
    const end = body ? body.getStart(file) : statement.getEnd();
    return file.text
      .slice(statement.getStart(file), end)
      .replace(/=>\s*$/, '')
      .trim();
  }
  if (!ts.isClassDeclaration(declaration)) return declaration.getText(file);
  const head = file.text.slice(declaration.getStart(file), declaration.members.pos);
  const members = declaration.members.filter(
    (member) => !(member.name && ts.isPrivateIdentifier(member.name)),
  );
  return `${head}\n${members.map((member) => `  ${memberForm(member, file)}`).join('\n')}\n}`;
}

function arrowBody(initializer: ts.Expression): ts.Node | undefined {
  return ts.isArrowFunction(initializer) ? initializer.body : undefined;
}

function memberForm(member: ts.ClassElement, file: ts.SourceFile): string {
  const body = 'body' in member ? (member.body as ts.Block | undefined) : undefined;
  const end = body ? body.getStart(file) : member.getEnd();
  return `${file.text.slice(member.getStart(file), end).trim().replace(/;?$/, ';')}`;
}
