import type { HandedIn } from './handed-in.ts';

/**
 * All the script of the page's first view: it opens the door where this browser can count, and fetches
 * everything else with the first file (`/_app/recount.js`, see `recount-script.ts`).
 */
function openDoor(): void {
  const door = byId('recount-door');
  const input = byId<HTMLInputElement>('ballot-file');
  byId('recount-closed').hidden = true;
  door.hidden = false;

  const takeFile = (file: File | undefined) => {
    if (file) void take(async () => ({ name: file.name, blob: file, isExample: false }));
  };
  input.addEventListener('change', () => {
    takeFile(input.files?.[0]);
    // The same file, mended, may be chosen again.
    input.value = '';
  });
  for (const button of door.querySelectorAll<HTMLButtonElement>('button[name=example]'))
    button.addEventListener('click', () => {
      const kind = button.value === 'budget' ? 'budget' : 'election';
      void take(async () => (await import('./examples.ts')).exampleOf(kind));
    });
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    door.dataset.over = '';
  });
  window.addEventListener('dragleave', (event) => {
    // Only when the file leaves the window, not when it passes from one thing to the next.
    if (event.relatedTarget === null) delete door.dataset.over;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    delete door.dataset.over;
    takeFile(event.dataTransfer?.files[0]);
  });
}

/** Takes a file to the desk, which is set up with the first one. */
async function take(handIn: () => Promise<HandedIn>): Promise<void> {
  const cutOff = byId('recount-cut-off');
  cutOff.hidden = true;
  try {
    const [{ atDesk }, file] = await Promise.all([import('./at-desk.ts'), handIn()]);
    atDesk(byId('recount-desk'), file);
  } catch {
    cutOff.hidden = false;
  }
}

function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as Kind;
}

if (typeof Worker === 'function' && typeof DecompressionStream === 'function') openDoor();
