import { expect, it } from "vitest";
import { namesInByline } from "./find-names.ts";

it.each([
  ["By Ana Lerro and Milo Dast in Port Ansel", ["Ana Lerro", "Milo Dast"]],
  ["Par Lise Aubant à Velm", ["Lise Aubant"]],
  ["Автор текста: Ана Лерро", ["Ана Лерро"]],
  ["Підготувала Орися Коваль", ["Орися Коваль"]],
  ["Hazırlayan: Ayla Demir", ["Ayla Demir"]],
  ["4 Ağustos 2031 Pazartesi | Ayla Demir", ["Ayla Demir"]],
  ["كتب: سامر الخطيب", ["سامر الخطيب"]],
  ["Опубліковано: 04.08.2031", []],
  ["By Doctors in Action", ["Doctors in Action"]],
])("“%s” is signed by %j", (words, names) => {
  expect(namesInByline(words)).toEqual(names);
});
