import { type Placed, TYPE } from './components/component-tree.ts';
import { type Fault, type FaultPath, fault, required, TOO_LARGE } from './fault.ts';
import { MAX_FILE_BYTES, MAX_FILE_NAME, MAX_FILES } from './limits.ts';
import type { ExistingMessage, MessageBody, UploadedFile } from './shapes.ts';

const PREFIX = 'attachment://';

/** Each upload alone: how many, how large, named how (https://docs.discord.com/developers/reference#uploading-files). */
export function uploads(files: readonly UploadedFile[]): Fault[] {
  const faults = files.flatMap((file, at) => [...fileName(file), ...fileSize(file), ...fileIndex(files, at)]);
  if (files.length <= MAX_FILES) return faults;
  return [...faults, fault(['files'], 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`)];
}

/**
 * Names in `attachment://` references "must be ASCII alphanumeric with underscores, dashes, or dots" (earlier text of the
 * page above). Discord renames other uploads silently, which breaks the reference, so the sandbox refuses them.
 */
function fileName({ index, name }: UploadedFile): Fault[] {
  if (name === '') return [required([`files[${index}]`], 'A file needs a name')];
  if (name.length <= MAX_FILE_NAME && /^[\w.-]+$/.test(name)) return [];
  const message = 'A file name is of ASCII letters, digits, underscores, dashes and dots';
  return [fault([`files[${index}]`], 'ATTACHMENT_FILE_NAME_INVALID', message)];
}

function fileSize({ index, size }: UploadedFile): Fault[] {
  if (size <= MAX_FILE_BYTES) return [];
  const message = `File cannot be larger than ${MAX_FILE_BYTES} bytes.`;
  return [fault([`files[${index}]`], TOO_LARGE, message)];
}

function fileIndex(files: readonly UploadedFile[], at: number): Fault[] {
  const index = files[at]?.index;
  if (files.findIndex((file) => file.index === index) === at) return [];
  return [fault([`files[${index}]`], 'ATTACHMENT_INDEX_DUPLICATED', 'Each file needs an index of its own')];
}

/** `attachments[].id` is the n of `files[n]`, or on an edit a file that the message has and keeps. */
export function attachmentsMatch(
  body: MessageBody,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
  edit: boolean,
): Fault[] {
  if (!body.attachments) return [];
  const ids = body.attachments.map(({ id }) => String(id));
  const unknown = ids.flatMap((id, at) => {
    const twice = ids.indexOf(id) !== at;
    if (!twice && (isUploaded(id, files) || (edit && isKept(id, existing)))) return [];
    const message = twice
      ? 'The attachment is listed twice'
      : 'Neither an uploaded file nor one of the message';
    return [fault(['attachments', at, 'id'], 'ATTACHMENT_NOT_FOUND', message)];
  });
  // "must contain all attachments that should be present … including retained and new" (…/resources/message#edit-message).
  const unlisted = files
    .filter(({ index }) => !ids.includes(String(index)))
    .map(({ index }) =>
      fault(['attachments'], 'ATTACHMENT_NOT_LISTED', `files[${index}] is uploaded but not listed`),
    );
  return [...unknown, ...unlisted];
}

function isUploaded(id: string, files: readonly UploadedFile[]): boolean {
  return files.some(({ index }) => String(index) === id);
}

function isKept(id: string, existing: ExistingMessage | undefined): boolean {
  if (existing?.attachments) return existing.attachments.some((attachment) => attachment.id === id);
  // Discord's ids are snowflakes of 17 digits or more; a small number can only mean an upload.
  return id.length >= 17;
}

/** `attachment://name` must name a file that the message will have (…/components/reference#unfurled-media-item). */
export function attachmentReferences(
  body: MessageBody,
  placed: readonly Placed[],
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
  edit: boolean,
): Fault[] {
  const names = availableNames(body, files, existing, edit);
  if (!names) return [];
  return references(body, placed)
    .filter(({ url }) => url.startsWith(PREFIX) && !names.has(url.slice(PREFIX.length)))
    .map(({ path }) =>
      fault(
        path,
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        'The referenced attachment was not found',
      ),
    );
}

/** "only supports using the attachment:// protocol" (https://docs.discord.com/developers/components/reference#file). */
export function fileComponents(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.FILE && !component.file?.url.startsWith(PREFIX))
    .map(({ path }) =>
      fault([...path, 'file', 'url'], 'URL_TYPE_INVALID_SCHEME', 'A file is shown by attachment:// only'),
    );
}

/** Other media come from the web or from an upload (…/components/reference#unfurled-media-item, …/resources/message#embed-object). */
export function mediaSchemes(body: MessageBody, placed: readonly Placed[]): Fault[] {
  return references(body, placed)
    .filter(({ url }) => !/^(https?|attachment):\/\//i.test(url))
    .map(({ path }) =>
      fault(path, 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'attachment')."),
    );
}

interface Reference {
  readonly path: FaultPath;
  readonly url: string;
}

function references(body: MessageBody, placed: readonly Placed[]): Reference[] {
  const found: { path: FaultPath; url: string | null | undefined }[] = [];
  for (const { component, path } of placed) {
    found.push({ path: [...path, 'media', 'url'], url: component.media?.url });
    found.push({ path: [...path, 'file', 'url'], url: component.file?.url });
    for (const [at, item] of (component.items ?? []).entries()) {
      found.push({ path: [...path, 'items', at, 'media', 'url'], url: item.media.url });
    }
  }
  for (const [at, embed] of (body.embeds ?? []).entries()) {
    const path = ['embeds', at];
    found.push({ path: [...path, 'image', 'url'], url: embed.image?.url });
    found.push({ path: [...path, 'thumbnail', 'url'], url: embed.thumbnail?.url });
    found.push({ path: [...path, 'author', 'icon_url'], url: embed.author?.icon_url });
    found.push({ path: [...path, 'footer', 'icon_url'], url: embed.footer?.icon_url });
  }
  return found.flatMap(({ path, url }) => (typeof url === 'string' ? [{ path, url }] : []));
}

/** The names of the files that the message will have; `undefined` if some can't be known. */
function availableNames(
  body: MessageBody,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
  edit: boolean,
): ReadonlySet<string> | undefined {
  const listed = new Map((body.attachments ?? []).map((one) => [String(one.id), one.filename]));
  const names = new Set(files.map((file) => listed.get(String(file.index)) ?? file.name));
  if (!edit) return names;
  if (!existing?.attachments) {
    const allUploaded = body.attachments?.every(({ id }) => isUploaded(String(id), files)) ?? false;
    return allUploaded ? names : undefined;
  }
  for (const { id, filename } of existing.attachments) {
    if (!body.attachments || listed.has(id)) names.add(filename);
  }
  return names;
}
