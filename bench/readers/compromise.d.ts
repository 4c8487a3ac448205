/** The part of compromise that the bench uses, so that types hold whether or not it is installed. */
declare module "compromise" {
  export default function nlp(text: string): { topics(): { json(): readonly unknown[] } };
}
