-- Whether somebody wrote in a note is asked at every save: not by reading the whole history of it.
create index note_change_by on note_change (note_id, "by");
